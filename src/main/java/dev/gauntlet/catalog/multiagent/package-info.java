/** Users and scenarios of a Multi-Agent platform, for the contract {@code ma}. */
package dev.gauntlet.catalog.multiagent;
