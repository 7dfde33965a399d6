package dev.gauntlet.bridge.http;

import io.gatling.http.client.impl.DefaultHttpClient;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Passes interim answers over, which Gatling's client would take for the answer, except a 100 that
 * was asked for. Closes a connection on which an answer has a body that it must not have: what comes
 * next there would be read in the wrong place.
 */
final class AnswerGuard extends ChannelDuplexHandler {

  private boolean continueAsked;
  private boolean interim;
  private boolean spoilt;

  static void watch(Channel channel) {
    channel.pipeline().addAfter(DefaultHttpClient.HTTP_CLIENT_CODEC, null, new AnswerGuard());
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
      interim =
          response.status().codeClass() == HttpStatusClass.INFORMATIONAL
              && response.status().code() != 101
              && !(continueAsked && response.status().code() == 100);
      spoilt = response.status().code() == 204 && announcesBody(response);
    }
    boolean last = message instanceof LastHttpContent;
    if (interim) {
      interim = !last;
      ReferenceCountUtil.release(message);
      return;
    }
    context.fireChannelRead(message);
    if (last && spoilt) {
      context.close();
    }
  }

  private static boolean announcesBody(HttpResponse response) {
    return HttpUtil.isTransferEncodingChunked(response)
        || HttpUtil.getContentLength(response, 0L) > 0;
  }
}
