/** Users of an Agent Playground's channels on a Redis. */
package dev.gauntlet.catalog.pubsub;
