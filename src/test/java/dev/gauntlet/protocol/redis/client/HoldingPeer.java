package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.peer.SocketServer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A Redis server with just the commands that publish and subscribe need; it delays every push and
 * records its time right before sending it.
 */
public final class HoldingPeer implements AutoCloseable {

  private static final long SPIN_NANOS = 2_000_000;

  private final SocketServer server;
  private final Duration hold;
  private final List<OutputStream> subscribers = new CopyOnWriteArrayList<>();
  private final Map<String, Long> sentNanos = new ConcurrentHashMap<>();

  public HoldingPeer(Duration hold) {
    this(hold, listening());
  }

  /** Serves a listening socket, such as one that uses TLS. */
  HoldingPeer(Duration hold, ServerSocket server) {
    this.hold = hold;
    this.server = SocketServer.start(server, this::serve);
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "redis://127.0.0.1:" + server.port();
  }

  /** Returns when the push of a payload was sent, by {@link System#nanoTime}. */
  public long sentNanos(String payload) {
    return sentNanos.get(payload);
  }

  /** Closes all connections. */
  void hangUp() throws IOException {
    server.hangUp();
    subscribers.clear();
  }

  private void serve(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    OutputStream out = socket.getOutputStream();
    while (true) {
      answer(command(in), out);
    }
  }

  private void answer(List<String> command, OutputStream out) throws IOException {
    switch (command.get(0).toUpperCase(Locale.ROOT)) {
      case "PING" -> write(out, "+PONG\r\n");
      case "CLIENT" -> write(out, "+OK\r\n");
      case "PUBLISH" -> publish(command.get(1), command.get(2), out);
      case "SUBSCRIBE" -> {
        subscribers.add(out);
        write(out, "*3\r\n" + bulk("subscribe") + bulk(command.get(1)) + ":1\r\n");
      }
      default -> write(out, "-ERR unknown command\r\n");
    }
  }

  private void publish(String channel, String payload, OutputStream out) throws IOException {
    byte[] push =
        ("*3\r\n" + bulk("message") + bulk(channel) + bulk(payload))
            .getBytes(StandardCharsets.UTF_8);
    long due = System.nanoTime() + hold.toNanos();
    write(out, ":%s\r\n".formatted(subscribers.size()));
    waitUntil(due);
    synchronized (this) {
      sentNanos.put(payload, System.nanoTime());
      for (OutputStream subscriber : subscribers) {
        subscriber.write(push);
      }
    }
  }

  private static void waitUntil(long due) {
    while (due - System.nanoTime() > SPIN_NANOS) {
      LockSupport.parkNanos(due - System.nanoTime() - SPIN_NANOS);
    }
    while (due - System.nanoTime() > 0) {
      Thread.onSpinWait();
    }
  }

  private static String bulk(String text) {
    return "$%s\r\n%s\r\n".formatted(text.getBytes(StandardCharsets.UTF_8).length, text);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static List<String> command(DataInputStream in) throws IOException {
    int count = number(in);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] word = in.readNBytes(number(in));
      in.skipNBytes(2);
      words.add(new String(word, StandardCharsets.UTF_8));
    }
    return words;
  }

  /** Reads the rest of the line after a type character such as * or $. */
  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    in.readByte();
    for (int c = in.read(); c != '\r'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      number = 10 * number + c - '0';
    }
    in.skipNBytes(1);
    return number;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
