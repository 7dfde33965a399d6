/** The event log and the latency log of a run: formats, writers, readers and compaction. */
package dev.gauntlet.record;
