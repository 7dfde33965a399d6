/**
 * How the users of a run get to what they hit: over HTTP with accounts, to a Redis, over WebSockets
 * whose pushes are audited.
 */
package dev.gauntlet.run.access;
