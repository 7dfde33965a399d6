/** Gauntlet: load tests for AI agent platforms, on Gatling. */
package dev.gauntlet;
