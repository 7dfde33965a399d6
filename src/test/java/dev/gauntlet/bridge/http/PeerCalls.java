package dev.gauntlet.bridge.http;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** Single requests to a peer that the test starts, by a client that is closed after the test. */
abstract class PeerCalls {

  static final int MEGABYTE = 1 << 20;

  final SingleRequestClient client =
      new SingleRequestClient(HttpConnectionOptions.direct(ofSeconds(5)));

  @AfterEach
  void close() {
    client.close();
  }

  HttpTransfer call(String method, String url, Duration timeout) throws Exception {
    SingleRequest request =
        new SingleRequest(
            method,
            url,
            List.of(Map.entry("X-Test", "1")),
            Optional.empty(),
            timeout,
            MEGABYTE,
            method.equals("GET"));
    return client.send(request).get(20, TimeUnit.SECONDS);
  }

  HttpTransfer get(HttpPeer peer) throws Exception {
    return call("GET", peer.url(), ofSeconds(10));
  }

  static HttpFault fault(HttpTransfer transfer) {
    return transfer.fault().orElseThrow();
  }
}
