/** Users and scenarios of a conversation manager, for the contract {@code cv}. */
package dev.gauntlet.catalog.conversations;
