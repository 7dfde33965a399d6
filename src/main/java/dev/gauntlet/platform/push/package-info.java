/** Pushes to many WebSockets: who watches what, and what happens to those who read too slowly. */
package dev.gauntlet.platform.push;
