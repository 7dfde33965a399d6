/** The remote peers of sockets in tests. */
package dev.gauntlet.peer;
