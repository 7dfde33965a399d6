/** Requests on Gatling's HTTP client: results, times, sizes and faults. */
package dev.gauntlet.bridge.http;
