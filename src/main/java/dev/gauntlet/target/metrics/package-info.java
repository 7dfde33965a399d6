/** What a target tells of itself while it is under load, in Prometheus' words. */
package dev.gauntlet.target.metrics;
