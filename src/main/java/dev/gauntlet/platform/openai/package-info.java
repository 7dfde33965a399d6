/** The contract {@code openai}: an API that is compatible with OpenAI's, on the mock model. */
package dev.gauntlet.platform.openai;
