/** Finished runs: finding, judging again, rewriting and packing them. */
package dev.gauntlet.results;
