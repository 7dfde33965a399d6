/** The plan of a run: the whole configuration, read and checked before anything is started. */
package dev.gauntlet.run.plan;
