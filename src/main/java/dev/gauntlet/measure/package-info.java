/** What happened in a run, measured as it happens: outcomes, latencies, users, journeys, errors. */
package dev.gauntlet.measure;
