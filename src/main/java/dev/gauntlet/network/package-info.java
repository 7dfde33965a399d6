/** What a URL says of its host, and which of a host's addresses answers. */
package dev.gauntlet.network;
