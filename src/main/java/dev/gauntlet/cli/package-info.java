/**
 * The commands of {@code ./gauntlet}. Each command is a class that only reads its options and calls
 * other packages.
 */
package dev.gauntlet.cli;
