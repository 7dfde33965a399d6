/**
 * The HTTP side that all contracts share: a server per contract, operations with validated input,
 * error bodies, bearer tokens, metrics, and injected faults.
 */
package dev.gauntlet.platform.http;
