/**
 * Hosts in URLs and settings, the choice among their addresses, and the TLS settings of
 * connections.
 */
package dev.gauntlet.network;
