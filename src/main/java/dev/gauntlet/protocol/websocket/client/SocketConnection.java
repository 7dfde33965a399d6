package dev.gauntlet.protocol.websocket.client;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open socket. Thread-safe and non-blocking. */
public final class SocketConnection {

  /** The timeout of the server's answer to a close frame. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private static final int NORMAL = 1000;

  private final Channel channel;
  private final long openedNanos;
  private volatile boolean closing;

  SocketConnection(Channel channel, long openedNanos) {
    this.channel = channel;
    this.openedNanos = openedNanos;
  }

  /** Returns the time at which the server's answer to the upgrade was received. */
  public long openedNanos() {
    return openedNanos;
  }

  /** Sends a text message; does nothing on a closed socket. */
  public void send(String text) {
    channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
  }

  /** Sends a binary message; does nothing on a closed socket. */
  public void send(byte[] bytes) {
    channel.writeAndFlush(
        new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)), channel.voidPromise());
  }

  /** Stops reading, so that the messages accumulate at the server. */
  public void pauseReading() {
    channel.config().setAutoRead(false);
  }

  public void resumeReading() {
    channel.config().setAutoRead(true);
  }

  /** Returns whether the socket is neither closed nor closing. */
  public boolean isOpen() {
    return channel.isActive() && !closing;
  }

  boolean closing() {
    return closing;
  }

  /** Sends a close frame; closes the connection 1 s later even if the server does not answer. */
  public void close() {
    closing = true;
    resumeReading();
    channel.writeAndFlush(new CloseWebSocketFrame(NORMAL, ""));
    channel.eventLoop().schedule(() -> channel.close(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
  }
}
