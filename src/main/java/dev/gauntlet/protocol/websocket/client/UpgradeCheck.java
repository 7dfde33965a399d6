package dev.gauntlet.protocol.websocket.client;

import dev.gauntlet.protocol.websocket.client.SocketFailure.Kind;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A check that an answer with status 101 matches the upgrade request (RFC 6455, 4.1), with a
 * message about the difference. It passes on matching answers and any other status.
 */
final class UpgradeCheck extends ChannelDuplexHandler {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private HttpHeaders asked;

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpRequest request) {
      asked = request.headers();
    }
    super.write(context, message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpResponse answer
        && answer.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      Optional<String> fault = fault(answer.headers());
      if (fault.isPresent()) {
        ReferenceCountUtil.release(message);
        context.fireExceptionCaught(
            new SocketFailure(Kind.INVALID, "the upgrade was answered with 101, but " + fault.get()));
        return;
      }
    }
    super.channelRead(context, message);
  }

  private Optional<String> fault(HttpHeaders answer) {
    if (!answer.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)) {
      return Optional.of("without the header Upgrade: websocket");
    }
    if (!answer.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)) {
      return Optional.of("without the header Connection: Upgrade");
    }
    if (!accept().equals(answer.get(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, "").strip())) {
      return Optional.of("its Sec-WebSocket-Accept does not belong to the key that was sent");
    }
    String extensions = answer.get(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, "");
    return extensions.isBlank()
        ? subprotocolFault(answer)
        : Optional.of("with an extension that was not requested: " + extensions);
  }

  private Optional<String> subprotocolFault(HttpHeaders answer) {
    List<String> offered = subprotocols(asked);
    List<String> chosen = subprotocols(answer);
    if (chosen.isEmpty()) {
      return offered.isEmpty()
          ? Optional.empty()
          : Optional.of("it chose no subprotocol; offered: " + String.join(", ", offered));
    }
    String all = String.join(", ", chosen);
    if (offered.isEmpty()) {
      return Optional.of("it chose the subprotocol %s, and none was offered".formatted(all));
    }
    return chosen.size() == 1 && offered.contains(chosen.get(0))
        ? Optional.empty()
        : Optional.of(
            "it chose the subprotocol %s; offered: %s".formatted(all, String.join(", ", offered)));
  }

  private static List<String> subprotocols(HttpHeaders headers) {
    return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private String accept() {
    String key = asked.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "") + GUID;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-1", e);
    }
  }
}
