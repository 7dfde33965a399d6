package dev.gauntlet.faults;

import dev.gauntlet.peer.SocketServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of raw sockets that answers each path with a different fault, and {@code /fine}
 * correctly.
 */
public final class FaultyServer implements AutoCloseable {

  /** The size of the body of {@code /huge}. */
  public static final int HUGE = 50 << 20;

  /** The body of {@code /fine}. */
  public static final String FINE = "{\"id\":7}";

  /** The size of its whole answer, in bytes. */
  public static final int FINE_BYTES =
      "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nContent-Type: application/json\r\n\r\n".length()
          + FINE.length();

  private static final int STORM_SECONDS = 1;

  private final AtomicInteger tokens = new AtomicInteger();

  /** The token of the first request. */
  private final AtomicInteger expired = new AtomicInteger();

  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  private final SocketServer server;

  private FaultyServer(Duration keepAlive) throws IOException {
    server =
        SocketServer.start(
            client -> {
              client.setSoTimeout(Math.toIntExact(keepAlive.toMillis()));
              serve(client);
            });
  }

  public static FaultyServer start() throws IOException {
    return new FaultyServer(Duration.ZERO);
  }

  /** Starts a server that closes a connection after this idle time. */
  public static FaultyServer keepingAlive(Duration time) throws IOException {
    return new FaultyServer(time);
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Returns the number of logins. */
  public int tokens() {
    return tokens.get();
  }

  /** Returns the number of requests to a path. */
  public int asked(String path) {
    return asked.get(path).get();
  }

  private void serve(Socket client) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    boolean again = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String path = line.split(" ")[1];
      Head head = head(in);
      asked.computeIfAbsent(path, unseen -> new AtomicInteger()).incrementAndGet();
      if (again && path.startsWith("/racy")) {
        return;
      }
      answer(path, head, client);
      again = true;
    }
  }

  /** The parts of a request's head that it evaluates. */
  private record Head(String authorization, String cookie) {}

  /** Reads headers and body. */
  private static Head head(BufferedReader in) throws IOException {
    String authorization = "";
    String cookie = "";
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      if (header.startsWith("authorization:")) {
        authorization = line.substring(14).strip();
      }
      if (header.startsWith("cookie:")) {
        cookie = line.substring(7).strip();
      }
    }
    in.skip(length);
    return new Head(authorization, cookie);
  }

  private void answer(String path, Head head, Socket client)
      throws IOException, InterruptedException {
    switch (path) {
      case "/fine", "/fine/post" -> json(client, "200 OK", FINE);
      case "/login" -> json(client, "200 OK", "{\"token\":\"t" + tokens.incrementAndGet() + "\"}");
      case "/private" -> {
        expired.compareAndSet(0, tokens.get());
        boolean good =
            head.authorization.equals("Bearer t" + tokens.get()) && tokens.get() > expired.get();
        json(client, good ? "200 OK" : "401 Unauthorized", "{\"error\":\"token expired\"}");
      }
      case "/racy", "/racy/post", "/racy/put" -> json(client, "200 OK", "{}");
      case "/hints" -> {
        write(client, "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n");
        json(client, "200 OK", "{\"id\":7}");
      }
      case "/garbage" -> write(client, "220 mail.example ESMTP\r\n");
      case "/cookies" -> {
        boolean both = head.cookie.contains("plan=gold") && head.cookie.contains("seen=1");
        boolean first = head.cookie.equals("plan=gold");
        head(client, both || first ? "200 OK" : "400 Bad Request", 0, "Set-Cookie: seen=1\r\n");
      }
      case "/moved" -> head(client, "302 Found", 0, "Location: /fine\r\n");
      case "/page" -> text(client, "200 OK", "text/html", "<html><h1>Oops</h1></html>");
      case "/storm" -> text(client, "429 Too Many Requests", "text/plain", "slow down");
      case "/limited" -> {
        String date = "Retry-After: " + STORM_SECONDS + "\r\n";
        head(client, "503 Service Unavailable", 0, date);
      }
      case "/drip" -> drip(client);
      case "/huge" -> huge(client);
      case "/reset" -> {
        client.setSoLinger(true, 0);
        client.close();
      }
      default -> head(client, "404 Not Found", 0, "");
    }
  }

  private static void json(Socket client, String status, String body) throws IOException {
    text(client, status, "application/json", body);
  }

  private static void text(Socket client, String status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    head(client, status, bytes.length, "Content-Type: " + type + "\r\n");
    client.getOutputStream().write(bytes);
  }

  private static void head(Socket client, String status, int length, String headers)
      throws IOException {
    write(
        client,
        "HTTP/1.1 %s\r\nContent-Length: %s\r\n%s\r\n".formatted(status, length, headers));
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes a byte every tenth of a second until the client disconnects. */
  private static void drip(Socket client) throws IOException, InterruptedException {
    head(client, "200 OK", 1_000_000, "");
    while (true) {
      client.getOutputStream().write('.');
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static void huge(Socket client) throws IOException {
    head(client, "200 OK", HUGE, "Content-Type: application/json\r\n");
    OutputStream out = client.getOutputStream();
    byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int sent = 0; sent < HUGE; sent += part.length) {
      out.write(part);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
