/**
 * A run under load: when it is over, what Gatling's responses mean, what is measured, and what is
 * said of its progress.
 */
package dev.gauntlet.run.underway;
