/** What an Agent Playground's users do on the channels of a Redis. */
package dev.gauntlet.catalog.pubsub;
