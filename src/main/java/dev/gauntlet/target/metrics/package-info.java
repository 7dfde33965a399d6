/** The metrics that a target offers in the Prometheus format, sampled under load. */
package dev.gauntlet.target.metrics;
