/** The load generator as a process: its start, its parent, its console output, and its shutdown. */
package dev.gauntlet.process;
