/** How a run ends: the verdict as one more user, and an orderly end whatever ends the run. */
package dev.gauntlet.run.ending;
