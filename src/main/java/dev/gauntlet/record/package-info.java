/** The two logs of a run: events and latencies, their form, their writers and readers. */
package dev.gauntlet.record;
