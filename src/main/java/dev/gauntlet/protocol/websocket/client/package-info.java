/** An asynchronous client of WebSockets for many at a time, usable without Gatling. */
package dev.gauntlet.protocol.websocket.client;
