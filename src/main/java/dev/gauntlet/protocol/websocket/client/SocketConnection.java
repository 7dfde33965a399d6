package dev.gauntlet.protocol.websocket.client;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open socket. Any thread may call; nothing waits. */
public final class SocketConnection {

  /** For the peer's answer to our close frame. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private static final int NORMAL = 1000;

  private final Channel channel;
  private final long openedNanos;
  private volatile boolean closing;

  SocketConnection(Channel channel, long openedNanos) {
    this.channel = channel;
    this.openedNanos = openedNanos;
  }

  /** When the peer's answer to the upgrade was there. */
  public long openedNanos() {
    return openedNanos;
  }

  /** Sends a message of text; does nothing on a closed socket. */
  public void send(String text) {
    channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
  }

  /** Sends a binary message; does nothing on a closed socket. */
  public void send(byte[] bytes) {
    channel.writeAndFlush(
        new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)), channel.voidPromise());
  }

  /** Reads nothing more, so that what the peer sends piles up with it. */
  public void pauseReading() {
    channel.config().setAutoRead(false);
  }

  public void resumeReading() {
    channel.config().setAutoRead(true);
  }

  /** Whether it neither ended nor is about to. */
  public boolean isOpen() {
    return channel.isActive() && !closing;
  }

  boolean closing() {
    return closing;
  }

  /** Says good-bye; the connection goes a second later even if the peer does not answer. */
  public void close() {
    closing = true;
    resumeReading();
    channel.writeAndFlush(new CloseWebSocketFrame(NORMAL, ""));
    channel.eventLoop().schedule(() -> channel.close(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
  }
}
