/** A run's result as people read it. Everything here is a function from data to text. */
package dev.gauntlet.report;
