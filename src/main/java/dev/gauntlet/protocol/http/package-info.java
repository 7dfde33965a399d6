/** Operations of a contract as measured requests of users; the contract interprets the answers. */
package dev.gauntlet.protocol.http;
