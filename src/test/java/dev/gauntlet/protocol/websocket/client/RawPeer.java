package dev.gauntlet.protocol.websocket.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.peer.SocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that writes bytes given by the test, with a thread per connection. */
public final class RawPeer implements AutoCloseable {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: (\\S+)");

  /** The script of a connection. */
  @FunctionalInterface
  public interface Script {
    void run(Peer peer) throws IOException, InterruptedException;
  }

  private final SocketServer server;

  public RawPeer(Script script) throws IOException {
    server =
        SocketServer.start(
            client -> script.run(new Peer(client.getInputStream(), client.getOutputStream())));
  }

  public URI uri() {
    return URI.create("ws://127.0.0.1:" + server.port() + "/feed?token=t");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** The server side of one connection. */
  public static final class Peer {
    private final InputStream in;
    private final OutputStream out;

    Peer(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    /** Reads the request up to its empty line. */
    public String request() throws IOException {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("no request");
        }
        read.write(next);
      }
      return read.toString(ISO_8859_1);
    }

    /** Reads the request and accepts the upgrade. */
    public String upgrade() throws IOException {
      return upgrade(request());
    }

    /** Accepts the upgrade of a request. */
    public String upgrade(String request) throws IOException {
      return upgrade(
          request, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: #{accept}");
    }

    /** Answers 101 with these headers; {@code #{accept}} stands for the accept value of the key. */
    public String upgrade(String request, String... headers) throws IOException {
      Matcher key = KEY.matcher(request);
      if (!key.find()) {
        throw new IOException("no key");
      }
      raw(
          ("HTTP/1.1 101 Switching Protocols\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
              .replace("#{accept}", accept(key.group(1))));
      return request;
    }

    private static String accept(String key) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    public void raw(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    public void raw(String text) throws IOException {
      raw(text.getBytes(ISO_8859_1));
    }

    public void text(String text) throws IOException {
      frame(0x81, text.getBytes(UTF_8));
    }

    public void binary(byte[] bytes) throws IOException {
      frame(0x82, bytes);
    }

    public void closeFrame(int code, String reason) throws IOException {
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      payload.write(code >> 8);
      payload.write(code);
      payload.write(reason.getBytes(UTF_8));
      frame(0x88, payload.toByteArray());
    }

    public void closeFrame(byte... payload) throws IOException {
      frame(0x88, payload);
    }

    private void frame(int head, byte[] payload) throws IOException {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write(head);
      if (payload.length < 126) {
        frame.write(payload.length);
      } else if (payload.length < 1 << 16) {
        frame.write(126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
      } else {
        frame.write(127);
        frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
      }
      frame.write(payload);
      raw(frame.toByteArray());
    }

    /** Reads a short, masked frame of the client. */
    public String frame() throws IOException {
      in.read();
      int length = in.read() & 0x7f;
      byte[] mask = in.readNBytes(4);
      byte[] payload = in.readNBytes(length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i % 4];
      }
      return new String(payload, UTF_8);
    }

    /** Forwards the connection to another server, beginning with the bytes read so far. */
    public void passTo(Socket other, String said) throws IOException {
      other.getOutputStream().write(said.getBytes(ISO_8859_1));
      Thread back =
          new Thread(
              () -> {
                try {
                  other.getInputStream().transferTo(out);
                } catch (IOException ended) {
                  // One side has closed the connection.
                }
              });
      back.setDaemon(true);
      back.start();
      in.transferTo(other.getOutputStream());
    }

    /** Keeps the connection open until the client closes it. */
    public void await() throws IOException {
      while (in.read() >= 0) {
        // Input is ignored.
      }
    }
  }
}
