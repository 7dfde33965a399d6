/** Targets that record their latencies, against which Gauntlet's measurements are checked. */
package dev.gauntlet.truth;
