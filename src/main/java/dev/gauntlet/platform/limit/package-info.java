/** A rate limiter for contracts with a limit of requests. */
package dev.gauntlet.platform.limit;
