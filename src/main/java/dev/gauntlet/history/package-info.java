/** Runs that were made before: what is kept of them, and how a new one compares. */
package dev.gauntlet.history;
