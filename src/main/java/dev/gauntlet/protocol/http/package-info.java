/** Operations of a contract as requests of users: measured, and understood by the contract. */
package dev.gauntlet.protocol.http;
