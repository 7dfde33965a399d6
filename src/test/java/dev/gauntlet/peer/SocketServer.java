package dev.gauntlet.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of raw sockets: each connection has a thread, and is closed at the end of its script.
 */
public final class SocketServer implements AutoCloseable {

  private static final int BACKLOG = 50;

  /** The script of a connection. */
  @FunctionalInterface
  public interface Script {
    void run(Socket client) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Script script;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private SocketServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  /** Starts a server on a free loopback port. */
  public static SocketServer start(Script script) throws IOException {
    return start(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), script);
  }

  /** Starts a server on a listening socket, such as one that uses TLS. */
  public static SocketServer start(ServerSocket listening, Script script) {
    SocketServer server = new SocketServer(listening, script);
    thread(server::accept);
    return server;
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "socket-server");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        client.setTcpNoDelay(true);
        open.add(client);
        thread(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      script.run(client);
    } catch (IOException | InterruptedException ended) {
      // The client has disconnected, or the test is over.
    } finally {
      open.remove(client);
    }
  }

  /** Closes all connections. */
  public void hangUp() throws IOException {
    for (Socket client : open) {
      client.close();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
