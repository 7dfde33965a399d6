/** The host that a URL names, the one of its addresses that answers, and the JDK's HTTP client. */
package dev.gauntlet.network;
