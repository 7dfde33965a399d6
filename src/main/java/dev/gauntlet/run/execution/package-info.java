/**
 * The execution of a run, from its plan to its verdict: opening the target, measuring the load,
 * judging and shutdown.
 */
package dev.gauntlet.run.execution;
