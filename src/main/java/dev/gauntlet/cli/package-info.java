/** The commands of {@code ./gauntlet}: a class for each, which reads its options and no more. */
package dev.gauntlet.cli;
