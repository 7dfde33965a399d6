/**
 * A WebSocket protocol for Gatling: {@code websocket("watch task").connect(path)}. The entry point
 * is {@link dev.gauntlet.protocol.websocket.WebSocketDsl}.
 */
package dev.gauntlet.protocol.websocket;
