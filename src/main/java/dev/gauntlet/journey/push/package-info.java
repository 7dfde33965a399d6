/** Journeys that watch what a platform pushes, and have it accounted for. */
package dev.gauntlet.journey.push;
