/** Targets that record their latencies, against which our measurements are checked. */
package dev.gauntlet.truth;
