/** Journeys that watch the messages that a platform pushes, with an audit of their delivery. */
package dev.gauntlet.journey.push;
