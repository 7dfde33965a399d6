/**
 * The access of a run's users to the target: over HTTP with accounts, and over WebSockets whose
 * pushes are audited.
 */
package dev.gauntlet.run.access;
