/**
 * The host that a URL or a setting names, the one of its addresses that answers, and how a secure
 * connection to it is made.
 */
package dev.gauntlet.network;
