/** Gatling's HTTP client: one request at a time, what became of it, and what that cost. */
package dev.gauntlet.bridge.http;
