package dev.gauntlet.platform.ma;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that upgrades and then reads nothing until a test requests the close code. */
final class SilentSocket implements AutoCloseable {

  private static final int CLOSE = 0x88;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  private SilentSocket(URI base, WatchedTask task) throws IOException {
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
    in = new DataInputStream(socket.getInputStream());
    String request =
        """
        GET /api/v1/ws/tasks/%s/logs?token=%s HTTP/1.1\r
        Host: %s\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        \r
        """
            .formatted(task.id(), task.token(), base.getAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    for (int line = 0; line != '\n'; ) {
      line = skipLine();
    }
  }

  static SilentSocket open(String baseUrl, WatchedTask task) throws IOException {
    return new SilentSocket(URI.create(baseUrl), task);
  }

  /** The line feed of an empty line. */
  private int skipLine() throws IOException {
    int length = 0;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      length++;
    }
    return length <= 1 ? '\n' : 0;
  }

  /** Reads up to the close frame. */
  int closeCode() throws IOException {
    while (true) {
      int kind = in.readUnsignedByte();
      int size = in.readUnsignedByte();
      long length = size < 126 ? size : size == 126 ? in.readUnsignedShort() : in.readLong();
      if (kind == CLOSE) {
        return in.readUnsignedShort();
      }
      in.skipNBytes(length);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
