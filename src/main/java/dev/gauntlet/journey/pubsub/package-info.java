/** Journeys on the channels of a Redis, without a platform in front of it. */
package dev.gauntlet.journey.pubsub;
