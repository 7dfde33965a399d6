package dev.gauntlet.protocol.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A blocking connection to an echo server, with one line in flight at a time. */
final class EchoConnection implements AutoCloseable {

  private final Socket socket = new Socket();
  private final URI url;
  private final Duration connectTimeout;
  private BufferedReader lines;

  EchoConnection(URI url, Duration connectTimeout) {
    this.url = url;
    this.connectTimeout = connectTimeout;
  }

  /** Sends a line and waits for its echo; the first line opens the connection. */
  synchronized String echo(String line, Duration limit) throws IOException {
    if (lines == null) {
      open();
    }
    socket.setSoTimeout((int) limit.toMillis());
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    String echo = lines.readLine();
    if (echo == null) {
      throw new IOException("the echo has closed the connection");
    }
    return echo;
  }

  private void open() throws IOException {
    socket.connect(
        new InetSocketAddress(url.getHost(), url.getPort()), (int) connectTimeout.toMillis());
    lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is discarded anyway.
    }
  }
}
