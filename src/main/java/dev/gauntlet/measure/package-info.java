/** Live measurement of a run: outcomes, latencies, users, journeys and errors. */
package dev.gauntlet.measure;
