/** Pushes to many WebSockets: the watchers of channels, and the closing of slow readers. */
package dev.gauntlet.platform.push;
