/** The commands of {@code ./gauntlet}: a class for each, which does no more than read its options. */
package dev.gauntlet.run.cli;
