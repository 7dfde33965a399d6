/**
 * A run as it was asked for: the whole configuration, read and checked before anything is started.
 */
package dev.gauntlet.run.plan;
