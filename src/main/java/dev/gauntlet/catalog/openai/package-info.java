/** Users of an API that is compatible with OpenAI's, for the contract {@code openai}. */
package dev.gauntlet.catalog.openai;
