/** An asynchronous WebSocket client for many sockets, usable without Gatling. */
package dev.gauntlet.protocol.websocket.client;
