package dev.gauntlet.protocol.redis.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.FastThreadLocal;

/** Notes when a connection was read, before anything is made of what it brought. */
final class ReceiveTime extends ChannelInboundHandlerAdapter {

  private static final FastThreadLocal<ReceiveTime> LAST = new FastThreadLocal<>();

  private long nanos;

  /**
   * When the bytes came that the calling thread, one of a connection, is dealing with, by {@link
   * System#nanoTime}.
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
