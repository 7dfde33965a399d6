package dev.gauntlet.protocol.redis.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.FastThreadLocal;

/** A handler that records the time of a read from a connection, before the bytes are decoded. */
final class ReceiveTimestamp extends ChannelInboundHandlerAdapter {

  private static final FastThreadLocal<ReceiveTimestamp> LAST = new FastThreadLocal<>();

  private long nanos;

  /**
   * Returns the {@link System#nanoTime} at which the bytes were read that the calling thread, a
   * thread of a connection, is processing.
   */
  static long nanos() {
    return LAST.get().nanos;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
    nanos = System.nanoTime();
    LAST.set(this);
    super.channelRead(context, bytes);
  }
}
