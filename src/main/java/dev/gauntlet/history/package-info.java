/** Earlier runs: their folders, and the one that a new run is compared with. */
package dev.gauntlet.history;
