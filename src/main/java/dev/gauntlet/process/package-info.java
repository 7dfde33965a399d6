/**
 * The load generator as a process: how one is started, who started this one, what it says, and what
 * happens when it is told to end.
 */
package dev.gauntlet.process;
