/** Journeys: the behaviour of virtual users, in terms of a contract's operations. */
package dev.gauntlet.journey;
