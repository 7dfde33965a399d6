/** Users and scenarios of a Multi-Agent platform, by the contract {@code ma}. */
package dev.gauntlet.catalog.multiagent;
