/** What a URL says of its host, which of its addresses answers, and the JDK's HTTP client. */
package dev.gauntlet.network;
