package dev.gauntlet.protocol.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that echoes each line, except lines that request silence. */
public final class EchoServer implements AutoCloseable {

  static final String QUIET = "quiet";

  private final ServerSocket server = open();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger echoed = new AtomicInteger();

  public EchoServer() {
    threads.execute(this::accept);
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "tcp://127.0.0.1:" + server.getLocalPort();
  }

  /** Returns the number of lines echoed. */
  public int echoed() {
    return echoed.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.equals(QUIET)) {
          echoed.incrementAndGet();
          socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      // The user has disconnected.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
