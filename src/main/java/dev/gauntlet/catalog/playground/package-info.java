/** Users and scenarios of an Agent Playground, for the contract {@code pg}. */
package dev.gauntlet.catalog.playground;
