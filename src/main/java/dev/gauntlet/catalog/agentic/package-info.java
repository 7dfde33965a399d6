/** Users of an Agentic Platform, by the contract {@code ap}. */
package dev.gauntlet.catalog.agentic;
