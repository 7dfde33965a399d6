/** Contracts tried at the targets of a configuration, and what is said of it. */
package dev.gauntlet.run.probe;
