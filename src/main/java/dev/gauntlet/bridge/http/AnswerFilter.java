package dev.gauntlet.bridge.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * A handler between the codec and Gatling's client that corrects the client's treatment of answers:
 * without it, the client would take an interim answer for the final one, keep a connection that
 * must not be reused, and silently repeat a request whose connection ends before the answer.
 */
final class AnswerFilter extends ChannelDuplexHandler {

  private static final int SWITCHING_PROTOCOLS = 101;

  private boolean awaited;
  private boolean continueAsked;
  private boolean interim;

  /** Marks the next answer as belonging to a request of Gauntlet. */
  void awaitAnswer() {
    awaited = true;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpRequest request) {
      continueAsked = HttpUtil.is100ContinueExpected(request);
    }
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpResponse response) {
      interim = isPassedOver(response);
      if (!interim && isLastOnItsConnection(response)) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    if (interim) {
      interim = !(message instanceof LastHttpContent);
      ReferenceCountUtil.release(message);
      return;
    }
    boolean broken = message instanceof HttpObject part && part.decoderResult().isFailure();
    awaited = awaited && !(message instanceof LastHttpContent);
    context.fireChannelRead(message);
    if (broken) {
      // All later bytes would be read at the wrong position.
      context.close();
    }
  }

  private boolean isPassedOver(HttpResponse response) {
    int status = response.status().code();
    if (status == 100 && continueAsked) {
      continueAsked = false;
      return false;
    }
    return response.status().codeClass() == HttpStatusClass.INFORMATIONAL
        && status != SWITCHING_PROTOCOLS;
  }

  /**
   * Returns whether the connection closes after this answer: HTTP/1.0 does unless its header keeps
   * it, and after a body where none is allowed nothing can follow.
   */
  private static boolean isLastOnItsConnection(HttpResponse response) {
    return !HttpUtil.isKeepAlive(response)
        || response.status().code() == 204
            && (HttpUtil.isTransferEncodingChunked(response)
                || HttpUtil.getContentLength(response, 0L) > 0);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (awaited) {
      awaited = false;
      context.fireExceptionCaught(new ClosedChannelException());
    }
    context.fireChannelInactive();
  }
}
