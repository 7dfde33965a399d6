/** The health of the load generator: its resource use and the delay of its event loops. */
package dev.gauntlet.health;
