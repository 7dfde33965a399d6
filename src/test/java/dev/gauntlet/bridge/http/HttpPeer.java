package dev.gauntlet.bridge.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gauntlet.peer.SocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers byte by byte what the test wants, and keeps what it was asked. */
public final class HttpPeer implements AutoCloseable {

  /** What happens to a connection; it is closed when that is over. */
  @FunctionalInterface
  public interface Script {
    void run(Peer peer) throws IOException, InterruptedException;
  }

  private final SocketServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  public HttpPeer(Script script) throws IOException {
    server =
        SocketServer.start(
            socket -> {
              connections.incrementAndGet();
              script.run(new Peer(socket));
            });
  }

  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** First lines, in the order in which they came. */
  public List<String> requests() {
    return requests;
  }

  public int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** The server's end of one connection. */
  public final class Peer {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    /** Reads a request without a body, or the head of one; its first line. */
    public String request() throws IOException {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("no request");
        }
        read.write(next);
      }
      String line = read.toString(ISO_8859_1).lines().findFirst().orElseThrow();
      requests.add(line);
      return line;
    }

    public void raw(String text) throws IOException {
      raw(text.getBytes(ISO_8859_1));
    }

    public void raw(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    public void ok(String body) throws IOException {
      raw("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Ends the connection by a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Until the other side closes. */
    public void await() throws IOException {
      while (in.read() >= 0) {
        // Nobody wants it.
      }
    }
  }
}
