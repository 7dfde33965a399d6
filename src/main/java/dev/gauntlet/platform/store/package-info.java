/**
 * PostgreSQL and Redis as throw-away servers of one platform process: their binaries, their
 * processes, and the guard that ends them when the platform can't.
 */
package dev.gauntlet.platform.store;
