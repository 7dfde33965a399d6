/** The contract {@code pg} of the Agent Playground: chats with streamed answers. */
package dev.gauntlet.platform.pg;
