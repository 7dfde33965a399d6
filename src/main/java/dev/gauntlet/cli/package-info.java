/**
 * The commands of {@code ./gauntlet}, one class each, which only read their options and call other
 * packages.
 */
package dev.gauntlet.cli;
