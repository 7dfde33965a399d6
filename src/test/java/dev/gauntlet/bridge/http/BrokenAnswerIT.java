package dev.gauntlet.bridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with servers whose answers break off, are not HTTP or never end, on real sockets. */
class BrokenAnswerIT extends PeerCalls {

  @Test
  void newConnectionClosedBeforeTheAnswerIsReported() throws Exception {
    try (HttpPeer peer = new HttpPeer(HttpPeer.Peer::request)) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.CLOSED_BEFORE_ANSWER);
      assertThat(peer.requests()).as("sent once").hasSize(1);
    }
  }

  @Test
  void newConnectionResetBeforeTheAnswerIsReported() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.reset();
            })) {
      assertThat(fault(get(peer)).kind()).isEqualTo(Kind.CLOSED_BEFORE_ANSWER);
      assertThat(peer.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"})
  void truncatedAnswerIsReported(String start) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(start);
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.CLOSED_WITHIN_ANSWER);
      assertThat(fault.text()).endsWith("before the answer was complete");
    }
  }

  @Test
  void resetWithinTheBodyIsReported() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
              Thread.sleep(50);
              each.reset();
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.CLOSED_WITHIN_ANSWER);
      assertThat(transfer.reply().orElseThrow().body()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"
      })
  void anAnswerIsNoHttp(String answer) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(answer);
              each.await();
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(fault.text()).startsWith("the answer cannot be read").doesNotContain("Exception");
    }
  }

  @Test
  void invalidCompressedBodyIsReported() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\n"
                      + "hello world");
              each.await();
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(fault.text()).doesNotContain("Exception");
    }
  }

  @Test
  void endlessAnswerTimesOut() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              while (true) {
                each.raw("400\r\n" + "x".repeat(1024) + "\r\n");
              }
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.TOO_LONG);
      assertThat(transfer.reply().orElseThrow().bodyLength()).isBetween((long) MEGABYTE, 2L * MEGABYTE);
    }
  }
}
