package dev.gauntlet.bridge.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;

/** One connection below TLS: what went over it, and when. Stays with it for all of its requests. */
final class Wire extends ChannelDuplexHandler {

  private static final AttributeKey<Wire> KEY = AttributeKey.valueOf("gauntlet.wire");

  private long sentBytes;
  private long receivedBytes;
  private long lastNanos;
  private long firstNanos;
  private boolean used;

  private Wire() {}

  /** That of a connection that is about to carry a request. */
  static Wire of(Channel channel) {
    Wire known = channel.attr(KEY).get();
    if (known != null) {
      known.used = true;
      return known;
    }
    Wire wire = new Wire();
    channel.attr(KEY).set(wire);
    channel.pipeline().addFirst(wire);
    AnswerGuard.watch(channel);
    return wire;
  }

  /** Whether another request has been on it before. */
  boolean used() {
    return used;
  }

  /** When something was last sent or received. */
  long lastNanos() {
    return lastNanos;
  }

  /** From now on, {@link #firstNanos} is that of the next answer. */
  void awaitAnswer() {
    firstNanos = 0;
  }

  /** When the first byte was received since {@link #awaitAnswer}; 0 where none was. */
  long firstNanos() {
    return firstNanos;
  }

  long sentBytes() {
    return sentBytes;
  }

  long receivedBytes() {
    return receivedBytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      receivedBytes += bytes.readableBytes();
      lastNanos = System.nanoTime();
      firstNanos = firstNanos == 0 ? lastNanos : firstNanos;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      sentBytes += bytes.readableBytes();
      lastNanos = System.nanoTime();
    }
    context.write(message, promise);
  }
}
