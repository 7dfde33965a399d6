/**
 * The reference platform: a separate process that serves the contracts that Gauntlet tests against,
 * on real PostgreSQL and Redis. Each contract has its own port, schema and connection pool; all
 * contracts share {@code http}, {@code data}, {@code store} and {@code process}. The load generator
 * reaches it over the network only.
 */
package dev.gauntlet.platform;
