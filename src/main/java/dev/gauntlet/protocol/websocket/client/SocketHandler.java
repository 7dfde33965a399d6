package dev.gauntlet.protocol.websocket.client;

import dev.gauntlet.protocol.websocket.client.SocketFailure.Kind;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.proxy.ProxyConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The channel handler of one socket; reports the result of opening once, and the end once. */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

  /** Netty's status for an answer that is not HTTP. */
  private static final int NO_HTTP = 999;

  private final Duration upgradeTimeout;
  private final SocketListener listener;
  private final CompletableFuture<SocketConnection> opened;
  private SocketConnection connection;
  private SocketEnd end;

  SocketHandler(
      Duration upgradeTimeout,
      SocketListener listener,
      CompletableFuture<SocketConnection> opened) {
    this.upgradeTimeout = upgradeTimeout;
    this.listener = listener;
    this.opened = opened;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      connection = new SocketConnection(context.channel(), System.nanoTime());
      opened.complete(connection);
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      refuse(
          context,
          Kind.TIMED_OUT,
          "the peer did not answer the upgrade in %s ms".formatted(upgradeTimeout.toMillis()));
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    long now = System.nanoTime();
    if (frame instanceof TextWebSocketFrame text) {
      listener.text(text.text(), now);
    } else if (frame instanceof BinaryWebSocketFrame) {
      listener.binary(ByteBufUtil.getBytes(frame.content()), now);
    } else if (frame instanceof CloseWebSocketFrame close) {
      closedByPeer(context, close);
    }
  }

  private void closedByPeer(ChannelHandlerContext context, CloseWebSocketFrame close) {
    if (connection.closing()) {
      context.close();
      return;
    }
    int code = close.statusCode() < 0 ? SocketEnd.NO_CODE : close.statusCode();
    finish(new SocketEnd(SocketEnd.Cause.PEER, code, close.reasonText()));
    context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (connection == null) {
      refuse(context, Kind.INVALID, "the peer closed the connection before the upgrade");
    } else if (connection.closing()) {
      finish(new SocketEnd(SocketEnd.Cause.OURS, 1000, ""));
    } else {
      finish(SocketEnd.broken("the connection was closed without a close frame"));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (connection == null) {
      refuse(context, cause);
    } else {
      finish(SocketEnd.broken(String.valueOf(cause.getMessage())));
      context.close();
    }
  }

  private void refuse(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof SocketFailure known) {
      refuse(context, known);
      return;
    }
    if (cause instanceof ProxyConnectException) {
      String message = String.valueOf(cause.getMessage());
      String reason = message.substring(message.lastIndexOf(", ") + 1).strip();
      refuse(context, Kind.UNREACHABLE, "the proxy does not open a tunnel: " + reason);
      return;
    }
    int status =
        cause instanceof WebSocketClientHandshakeException answer && answer.response() != null
            ? answer.response().status().code()
            : NO_HTTP;
    if (status == NO_HTTP) {
      refuse(context, Kind.INVALID, "the answer to the upgrade is not HTTP: " + cause.getMessage());
    } else {
      refuse(context, SocketFailure.refused(status));
    }
  }

  private void refuse(ChannelHandlerContext context, Kind kind, String message) {
    refuse(context, new SocketFailure(kind, message));
  }

  private void refuse(ChannelHandlerContext context, SocketFailure failure) {
    opened.completeExceptionally(failure);
    context.close();
  }

  private void finish(SocketEnd how) {
    if (end == null) {
      end = how;
      listener.closed(how, System.nanoTime());
    }
  }
}
