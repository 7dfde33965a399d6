/**
 * PostgreSQL and Redis as temporary servers of one platform process: their binaries, their
 * processes, and the guard that ends them if the platform cannot.
 */
package dev.gauntlet.platform.store;
