/** Users of an Agentic Platform, for the contract {@code ap}. */
package dev.gauntlet.catalog.agentic;
