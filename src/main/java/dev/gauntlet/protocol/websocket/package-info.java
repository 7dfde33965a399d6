/**
 * WebSockets in Gatling's grammar: {@code websocket("watch task").connect(path)}. Begin with {@link
 * dev.gauntlet.protocol.websocket.WebSocketDsl}.
 */
package dev.gauntlet.protocol.websocket;
