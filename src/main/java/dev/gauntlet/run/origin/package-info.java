/** Where a run comes from: its command, its commit, its machine, the versions of what it hits. */
package dev.gauntlet.run.origin;
