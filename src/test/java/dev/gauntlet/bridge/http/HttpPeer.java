package dev.gauntlet.bridge.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gauntlet.peer.SocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server that answers with the bytes that a test defines, and records the request lines. */
public final class HttpPeer implements AutoCloseable {

  /** The script of a connection, which is closed after the script has run. */
  @FunctionalInterface
  public interface Script {
    void run(Peer peer) throws IOException, InterruptedException;
  }

  private final String scheme;
  private final SocketServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  public HttpPeer(Script script) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", script);
  }

  /** Starts a server that uses TLS. */
  public static HttpPeer secure(SSLContext tls, String version, Script script) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    socket.setEnabledProtocols(new String[] {version});
    return new HttpPeer(socket, "https", script);
  }

  private HttpPeer(ServerSocket socket, String scheme, Script script) {
    this.scheme = scheme;
    server =
        SocketServer.start(
            socket,
            client -> script.run(new Peer(client, connections.incrementAndGet())));
  }

  public String url() {
    return scheme + "://127.0.0.1:" + server.port();
  }

  /** Returns the request lines, in the order of their arrival. */
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
    private final int number;
    private final InputStream in;
    private final OutputStream out;

    Peer(Socket socket, int number) throws IOException {
      this.socket = socket;
      this.number = number;
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    /** Returns whether this is the first connection. */
    public boolean isFirst() {
      return number == 1;
    }

    /** Reads the head of a request and returns the request line. */
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

    /** Resets the connection. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Discards input until the client closes the connection. */
    public void await() throws IOException {
      while (in.read() >= 0) {
        // The input is ignored.
      }
    }
  }
}
