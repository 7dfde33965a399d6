/** A run from its plan to its verdict: target opened, load measured, run judged, all ended. */
package dev.gauntlet.run.execution;
