/** What tests have at the other end of a socket. */
package dev.gauntlet.peer;
