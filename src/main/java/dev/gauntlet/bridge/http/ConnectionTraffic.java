package dev.gauntlet.bridge.http;

import io.gatling.http.client.impl.DefaultHttpClient;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;

/**
 * The counters and timestamps of one connection, measured below TLS. The instance stays with the
 * connection for all of its requests.
 */
final class ConnectionTraffic extends ChannelDuplexHandler {

  private static final AttributeKey<ConnectionTraffic> KEY = AttributeKey.valueOf("gauntlet.wire");

  private final AnswerFilter guard = new AnswerFilter();
  private long sentBytes;
  private long receivedBytes;
  private boolean secure;
  private long lastReadNanos;
  private long firstNanos;

  private ConnectionTraffic() {}

  /** Returns the instance of a connection that is about to carry a request. */
  static ConnectionTraffic of(Channel channel) {
    ConnectionTraffic known = channel.attr(KEY).get();
    return known != null ? known : new ConnectionTraffic().on(channel);
  }

  private ConnectionTraffic on(Channel channel) {
    channel.attr(KEY).set(this);
    ChannelPipeline pipeline = channel.pipeline();
    secure = pipeline.get(SslHandler.class) != null;
    pipeline.addFirst(this);
    if (secure) {
      pipeline.addBefore(DefaultHttpClient.HTTP_CLIENT_CODEC, null, new AboveTls());
    }
    pipeline.addAfter(DefaultHttpClient.HTTP_CLIENT_CODEC, null, guard);
    return this;
  }

  /** Treats the bytes from now on as the answer to a request of Gauntlet. */
  void awaitAnswer() {
    firstNanos = 0;
    guard.awaitAnswer();
  }

  /**
   * Returns when bytes were last received; 0 if none were received since this instance was added.
   */
  long lastReadNanos() {
    return lastReadNanos;
  }

  /** Returns when the first byte after {@link #awaitAnswer} was received; 0 if none was. */
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
      lastReadNanos = System.nanoTime();
      if (!secure) {
        answerBegins(bytes);
      }
    }
    context.fireChannelRead(message);
  }

  private void answerBegins(ByteBuf bytes) {
    if (firstNanos == 0 && bytes.isReadable()) {
      firstNanos = lastReadNanos;
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      sentBytes += bytes.readableBytes();
    }
    context.write(message, promise);
  }

  /** A handler above TLS: TLS records such as session tickets and close_notify are no answer. */
  private final class AboveTls extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof ByteBuf bytes) {
        answerBegins(bytes);
      }
      context.fireChannelRead(message);
    }
  }
}
