/**
 * What a protocol offers to a run: a {@link dev.gauntlet.protocol.Requirement} that a workload
 * names, which is planned, opened and closed by the run.
 */
package dev.gauntlet.protocol;
