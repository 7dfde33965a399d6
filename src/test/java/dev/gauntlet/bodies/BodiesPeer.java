package dev.gauntlet.bodies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gauntlet.peer.SocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that keeps every request as it came. */
public final class BodiesPeer implements AutoCloseable {

  /**
   * A request.
   *
   * @param headers by their names in lower case
   * @param body as characters of ISO 8859-1, which are its bytes
   */
  public record Sent(String method, Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final Map<String, List<Sent>> byPath = new ConcurrentHashMap<>();
  private final SocketServer server = SocketServer.start(this::serve);

  public BodiesPeer() throws IOException {}

  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  public List<Sent> sent(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  public Set<String> paths() {
    return byPath.keySet();
  }

  public void forget() {
    byPath.clear();
  }

  private void serve(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    for (String head = head(in); !head.isEmpty(); head = head(in)) {
      String[] line = head.lines().findFirst().orElseThrow().split(" ");
      Map<String, String> headers = headers(head);
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      String body = new String(in.readNBytes(length), ISO_8859_1);
      byPath
          .computeIfAbsent(line[1], unseen -> new CopyOnWriteArrayList<>())
          .add(new Sent(line[0], headers, body));
      client.getOutputStream().write(answer(line[0], line[1]).getBytes(ISO_8859_1));
    }
  }

  private static String answer(String method, String path) {
    if (method.equals("OPTIONS")) {
      return "HTTP/1.1 204 No Content\r\nAllow: GET, OPTIONS\r\n\r\n";
    }
    if (method.equals("HEAD")) {
      return "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 5000\r\n\r\n";
    }
    return path.startsWith("/refused")
        ? "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"
        : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  }

  /** With the empty line behind it; empty at the end of the connection. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      read.write(next);
    }
    return read.toString(ISO_8859_1);
  }

  private static Map<String, String> headers(String head) {
    Map<String, String> headers = new TreeMap<>();
    head.lines()
        .skip(1)
        .filter(line -> !line.isEmpty())
        .map(line -> line.split(": ?", 2))
        .forEach(
            parts ->
                headers.merge(
                    parts[0].toLowerCase(Locale.ROOT),
                    parts[1],
                    (one, two) -> one + " and " + two));
    return headers;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
