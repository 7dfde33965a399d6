/** The API for authors of simulations: what a simulation extends to be measured and judged. */
package dev.gauntlet.run;
