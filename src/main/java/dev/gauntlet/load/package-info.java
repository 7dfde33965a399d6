/**
 * What the load is over time, as pure values: shapes, mixes of journeys, and the plan of a run.
 *
 * <p>Nothing here knows the load generator or a clock, so a test can ask about minute 59 at once.
 */
package dev.gauntlet.load;
