package dev.gauntlet.protocol.websocket.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.protocol.websocket.client.SocketEnd.Cause;
import dev.gauntlet.protocol.websocket.client.SocketFailure.Kind;
import dev.gauntlet.secure.TunnelProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SocketClientTest {

  private final SocketClient client =
      new SocketClient(SocketOptions.defaults().withLongestMessage(1000));
  private final Heard heard = new Heard();

  private static final class Heard implements SocketListener {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<SocketEnd> ends = new LinkedBlockingQueue<>();

    @Override
    public void text(String message, long receivedNanos) {
      messages.add(message);
    }

    @Override
    public void closed(SocketEnd end, long closedNanos) {
      ends.add(end);
    }

    String message() throws InterruptedException {
      return messages.poll(5, TimeUnit.SECONDS);
    }

    SocketEnd end() throws InterruptedException {
      return ends.poll(5, TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void close() {
    client.close();
  }

  private SocketConnection connect(URI uri) {
    return connect(client, uri);
  }

  private SocketConnection connect(SocketClient client, URI uri) {
    return client.connect(uri, Map.of("X-Load", "yes"), heard).join();
  }

  private SocketFailure failure(URI uri) {
    return failure(client, uri);
  }

  private SocketFailure failure(SocketClient client, URI uri) {
    return (SocketFailure) catchThrowable(() -> connect(client, uri)).getCause();
  }

  private SocketFailure failure(RawPeer.Script script) throws IOException {
    try (RawPeer peer = new RawPeer(script)) {
      return failure(peer.uri());
    }
  }

  private SocketEnd end(RawPeer.Script script) throws IOException, InterruptedException {
    try (RawPeer peer = new RawPeer(script)) {
      connect(peer.uri());
      return heard.end();
    }
  }

  @Test
  void textAndBinaryFramesAreExchanged() throws Exception {
    try (RawPeer peer =
        new RawPeer(
            each -> {
              each.text(each.upgrade().contains("X-Load: yes") ? "known" : "unknown");
              each.text("you said " + each.frame());
              each.binary(("of bytes: " + each.frame()).getBytes(UTF_8));
              each.await();
            })) {
      SocketConnection socket = connect(peer.uri());
      assertThat(heard.message()).isEqualTo("known");
      socket.send("hello");
      assertThat(heard.message()).isEqualTo("you said hello");
      socket.send("gr\u00fc\u00dfe".getBytes(UTF_8));
      assertThat(heard.message()).isEqualTo("of bytes: gr\u00fc\u00dfe");
    }
  }

  @Test
  void refusedUpgradeReportsItsStatus() throws Exception {
    SocketFailure failure =
        failure(
            peer -> {
              peer.request();
              peer.raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno");
              peer.await();
            });

    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure).hasMessage("the upgrade was rejected with status 403");
  }

  @Test
  void unansweredUpgradeTimesOut() throws Exception {
    SocketOptions brief = SocketOptions.defaults().withUpgradeTimeout(Duration.ofMillis(300));
    try (RawPeer peer = new RawPeer(RawPeer.Peer::await);
        SocketClient impatient = new SocketClient(brief)) {
      SocketFailure failure = failure(impatient, peer.uri());

      assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(failure).hasMessage("the peer did not answer the upgrade in 300 ms");
    }
  }

  @Test
  void peerWithoutWebSocketIsReported() throws Exception {
    SocketFailure failure =
        failure(
            peer -> {
              peer.request();
              peer.raw("220 mail.example.com ready\r\n\r\n");
              peer.await();
            });

    assertThat(failure.kind()).isEqualTo(Kind.INVALID);
  }

  @Test
  void peerThatClosesBeforeTheUpgradeFailsTheConnect() throws Exception {
    assertThat(failure(RawPeer.Peer::request).kind()).isEqualTo(Kind.INVALID);
  }

  @Test
  void closedPortIsUnreachable() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    SocketFailure failure = failure(URI.create("ws://127.0.0.1:" + port + "/"));

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessage("cannot connect to 127.0.0.1:" + port + ": Connection refused");
  }

  @Test
  void anUnknownHostIsUnreachable() {
    assertThat(failure(URI.create("ws://nowhere.invalid/")).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void closeCodeOfThePeerIsReported() throws Exception {
    SocketEnd end =
        end(
            peer -> {
              peer.upgrade();
              peer.closeFrame(1012, "restart");
              peer.await();
            });

    assertThat(end).isEqualTo(new SocketEnd(Cause.PEER, 1012, "restart"));
  }

  @Test
  void brokenConnectionIsReported() throws Exception {
    SocketEnd end = end(RawPeer.Peer::upgrade);
    assertThat(end.cause()).isEqualTo(Cause.BROKEN);
    assertThat(end.code()).isEqualTo(1006);
  }

  @Test
  void closeFrameWithoutCodeIs1005() throws Exception {
    SocketEnd end =
        end(
            peer -> {
              peer.upgrade();
              peer.closeFrame();
              peer.await();
            });
    assertThat(end).isEqualTo(new SocketEnd(Cause.PEER, 1005, ""));
    assertThat(end.text()).isEqualTo("the peer closed the socket without a code (1005)");
  }

  @ParameterizedTest
  @CsvSource({
    "8801 03, close control frame with payload len 1",
    "8802 03ed, 1005",
    "8802 03ee, 1006",
    "8802 03e7, 999",
    "8802 03ec, 1004",
    "8803 03e8ff, not UTF-8",
    "8102 c328, not UTF-8",
    "c101 41, RSV",
    "9181, RSV",
    "8301 41, opcode",
    "8900 0900, fragmented"
  })
  void malformedFrameEndsTheSocketWithWhatIsWrongInIt(String frame, String reason)
      throws Exception {
    SocketEnd end =
        end(
            peer -> {
              peer.upgrade();
              peer.raw(HexFormat.of().parseHex(frame.replace(" ", "")));
              peer.await();
            });
    assertThat(end.cause()).isEqualTo(Cause.BROKEN);
    assertThat(end.reason()).containsIgnoringCase(reason);
  }

  private SocketFailure offering(String subprotocols, String... answered) throws IOException {
    try (RawPeer peer = new RawPeer(each -> each.upgrade(each.request(), answered))) {
      Map<String, String> headers =
          subprotocols.isEmpty() ? Map.of() : Map.of("Sec-WebSocket-Protocol", subprotocols);
      return (SocketFailure)
          catchThrowable(() -> client.connect(peer.uri(), headers, heard).join()).getCause();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | without the header Upgrade: websocket",
        "Upgrade: h2c | without the header Upgrade: websocket",
        "Upgrade: websocket | without the header Connection: Upgrade",
        "Upgrade: websocket~Connection: Upgrade | its Sec-WebSocket-Accept does not belong to the"
            + " key that was sent",
        "Upgrade: websocket~Connection: Upgrade~Sec-WebSocket-Accept: bm8= | its"
            + " Sec-WebSocket-Accept does not belong to the key that was sent",
        "OK~Sec-WebSocket-Extensions: permessage-deflate | with an extension that was not requested"
            + ": permessage-deflate",
        "OK~Sec-WebSocket-Protocol: other | it chose the subprotocol other, and none was offered"
      })
  void invalid101AnswerIsReportedWithTheReason(String headers, String reason) throws Exception {
    SocketFailure failure = offering("", answer(headers));
    assertThat(failure.kind()).isEqualTo(Kind.INVALID);
    assertThat(failure).hasMessage("the upgrade was answered with 101, but " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OK | it chose no subprotocol; offered: graphql-ws, mqtt",
        "OK~Sec-WebSocket-Protocol: soap | it chose the subprotocol soap; offered: graphql-ws, mqtt",
        "OK~Sec-WebSocket-Protocol: graphql-ws, mqtt | it chose the subprotocol graphql-ws, mqtt;"
            + " offered: graphql-ws, mqtt"
      })
  void subprotocolMustBeOneOfThoseOffered(String headers, String reason) throws Exception {
    assertThat(offering("graphql-ws, mqtt", answer(headers)))
        .hasMessage("the upgrade was answered with 101, but " + reason);
  }

  private static String[] answer(String headers) {
    return headers
        .replace(
            "OK",
            "upgrade: WebSocket~connection: keep-alive, upgrade~Sec-WebSocket-Accept: #{accept}")
        .split("~");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mqtt", "graphql-ws, mqtt", "mqtt,graphql-ws"})
  void subprotocolIsOfferedAndAgreed(String offered) throws Exception {
    String[] agreed = answer("OK~Sec-WebSocket-Protocol: mqtt");
    try (RawPeer peer =
        new RawPeer(
            each -> {
              String request = each.upgrade(each.request(), agreed);
              each.text(request.replaceAll("(?is).*sec-websocket-protocol: ([^\r]*).*", "$1"));
              each.await();
            })) {
      client.connect(peer.uri(), Map.of("Sec-WebSocket-Protocol", offered), heard).join();
      assertThat(heard.message()).isEqualTo(offered);
    }
  }

  @Test
  void tooLongMessageClosesTheSocket() throws Exception {
    SocketEnd end =
        end(
            peer -> {
              peer.upgrade();
              peer.text("x".repeat(1001));
              peer.await();
            });

    assertThat(end.cause()).isEqualTo(Cause.BROKEN);
    assertThat(end.text()).contains("1000");
  }

  @Test
  void malformedFrameClosesTheSocket() throws Exception {
    SocketEnd end =
        end(
            peer -> {
              peer.upgrade();
              peer.raw(new byte[] {(byte) 0xf3, 1, 65});
              peer.await();
            });

    assertThat(end.cause()).isEqualTo(Cause.BROKEN);
  }

  @Test
  void localCloseNeedsNoAnswerOfThePeer() throws Exception {
    try (RawPeer peer =
        new RawPeer(
            each -> {
              each.upgrade();
              each.await();
            })) {
      SocketConnection socket = connect(peer.uri());
      socket.close();

      assertThat(heard.end().cause()).isEqualTo(Cause.OURS);
      assertThat(socket.isOpen()).isFalse();
    }
  }

  @Test
  void pausedReaderReceivesNothingUntilItResumes() throws Exception {
    try (RawPeer peer =
        new RawPeer(
            each -> {
              each.upgrade();
              each.text("first");
              each.frame();
              each.text("second");
              each.await();
            })) {
      SocketConnection socket = connect(peer.uri());
      assertThat(heard.message()).isEqualTo("first");
      socket.pauseReading();
      socket.send("go on");
      assertThat(heard.messages.poll(200, TimeUnit.MILLISECONDS)).isNull();
      socket.resumeReading();
      assertThat(heard.message()).isEqualTo("second");
    }
  }

  @Test
  void throughAProxyEachSocketHasATunnel() throws Exception {
    try (TunnelProxy proxy = TunnelProxy.of("load", "hunter2");
        RawPeer peer =
            new RawPeer(
                each -> {
                  each.upgrade();
                  each.text("hello");
                  each.await();
                });
        SocketClient through = new SocketClient(by(proxy, basic("load:hunter2")))) {
      through.connect(peer.uri(), Map.of(), heard).join();
      assertThat(heard.message()).isEqualTo("hello");
      assertThat(proxy.passed()).isEqualTo(1);
    }
  }

  @Test
  void proxyRejectionIsReportedWithoutTheAccount() throws Exception {
    try (TunnelProxy proxy = TunnelProxy.of("load", "hunter2");
        SocketClient through = new SocketClient(by(proxy, basic("load:guess")))) {
      URI withoutRun = URI.create("ws://nowhere.invalid/feed");
      assertThat(
              catchThrowable(() -> through.connect(withoutRun, Map.of(), heard).join()).getCause())
          .hasMessage(
              "the proxy does not open a tunnel: status: 407 Proxy Authentication Required");
    }
  }

  private static SocketOptions by(TunnelProxy proxy, String authorization) {
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", proxy.port());
    return SocketOptions.defaults().withProxy(new SocketProxy(address, Optional.of(authorization)));
  }

  private static String basic(String account) {
    return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(UTF_8));
  }
}
