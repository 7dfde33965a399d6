/** The use of Gatling's HTTP client for single requests: results, times and sizes. */
package dev.gauntlet.bridge.http;
