/**
 * The load over time as pure values: load profiles, mixes of journeys, and the plan of a run.
 *
 * <p>Nothing here depends on the load generator or a clock, so a test can query minute 59 at once.
 */
package dev.gauntlet.load;
