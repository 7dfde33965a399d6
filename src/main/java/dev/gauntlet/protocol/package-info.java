/**
 * The interface between protocols and runs: a {@link dev.gauntlet.protocol.Requirement}, which a
 * workload names and a run plans, checks, opens and closes.
 */
package dev.gauntlet.protocol;
