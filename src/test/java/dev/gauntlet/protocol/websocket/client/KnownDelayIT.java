package dev.gauntlet.protocol.websocket.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The peer delays each push by a known time and reports when it sent it, by the same clock. */
@Timeout(20)
@Tag("quiet")
class KnownDelayIT {

  private static final double NANOS_PER_MILLI = 1e6;

  private record Push(long sentByPeerNanos, long receivedNanos) {}

  private static final class Pushes implements SocketListener {
    private final BlockingQueue<Push> all = new LinkedBlockingQueue<>();

    @Override
    public void text(String message, long receivedNanos) {
      all.add(new Push(Long.parseLong(message), receivedNanos));
    }

    @Override
    public void closed(SocketEnd end, long closedNanos) {}
  }

  @ParameterizedTest
  @CsvSource({"5, 40", "50, 10", "500, 3"})
  void pushTimestampIsWithinAMillisecondOfSending(long heldMillis, int pushes) throws Exception {
    Pushes received = new Pushes();
    double[] apart = new double[pushes];
    try (SocketClient client = new SocketClient(SocketOptions.defaults());
        RawPeer peer = new RawPeer(each -> hold(each, heldMillis))) {
      SocketConnection socket = client.connect(peer.uri(), Map.of(), received).join();
      for (int i = 0; i < pushes; i++) {
        long asked = System.nanoTime();
        socket.send("go");
        Push push = received.all.poll(5, TimeUnit.SECONDS);
        assertThat(push.receivedNanos() - asked).isGreaterThan(heldMillis * 1_000_000);
        apart[i] = (push.receivedNanos() - push.sentByPeerNanos()) / NANOS_PER_MILLI;
      }
    }
    Arrays.sort(apart);

    assertThat(apart[pushes / 2]).isBetween(0.0, 1.0);
  }

  private static void hold(RawPeer.Peer peer, long millis) throws IOException {
    peer.upgrade();
    try {
      while (true) {
        peer.frame();
        TimeUnit.MILLISECONDS.sleep(millis);
        peer.text(Long.toString(System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
