/**
 * The reference platform: a process of its own that serves the contracts Gauntlet tests against, on
 * real PostgreSQL and Redis. Each contract has a room of its own; the rooms share {@code http},
 * {@code data}, {@code store} and {@code process}. The load generator meets it at the socket only.
 */
package dev.gauntlet.platform;
