/**
 * What every contract's HTTP side shares: a server per contract, operations with validated input,
 * error bodies, bearer tokens, metrics, and faults for demonstrations.
 */
package dev.gauntlet.platform.http;
