package dev.gauntlet.secure;

import dev.gauntlet.peer.SocketServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small HTTP proxy that tunnels by CONNECT, forwards plain requests, and may need an account. */
public final class TunnelProxy implements AutoCloseable {

  private final SocketServer server;
  private final String authorization;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger tunnels = new AtomicInteger();

  private TunnelProxy(String authorization) throws IOException {
    this.authorization = authorization;
    this.server = SocketServer.start(this::serve);
  }

  /** Starts a proxy that accepts all clients. */
  public static TunnelProxy open() throws IOException {
    return new TunnelProxy("");
  }

  /** Starts a proxy that accepts only this account. */
  public static TunnelProxy of(String username, String password) throws IOException {
    byte[] account = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new TunnelProxy(
        "proxy-authorization: basic " + Base64.getEncoder().encodeToString(account));
  }

  public int port() {
    return server.port();
  }

  /** Returns the number of accepted connections. */
  public int passed() {
    return passed.get();
  }

  /** Returns the number of accepted connections that used a tunnel. */
  public int tunnels() {
    return tunnels.get();
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    if (!head.toLowerCase(Locale.ROOT).contains(authorization.toLowerCase(Locale.ROOT))) {
      reply(
          client,
          "407 Proxy Authentication Required\r\n"
              + "Proxy-Authenticate: Basic realm=\"x\"\r\n"
              + "Content-Length: 0\r\n"
              + "Connection: close");
      return;
    }
    passed.incrementAndGet();
    String[] line = head.split(" ");
    boolean tunnel = line[0].equals("CONNECT");
    URI target = URI.create(tunnel ? "http://" + line[1] : line[1]);
    try (Socket origin = new Socket(target.getHost(), target.getPort())) {
      if (tunnel) {
        tunnels.incrementAndGet();
        reply(client, "200 Connection established");
      } else {
        origin.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      }
      threads.execute(() -> pipe(origin, client));
      pipe(client, origin);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static void reply(Socket client, String lines) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + lines + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has closed the connection.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
