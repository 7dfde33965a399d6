package dev.gauntlet.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * The least that a server of this library does: 200 and a constant body for everything, on one
 * event loop. Options: {@code --port N}, 0 (the default) for a free one. Prints {@code ready
 * http://127.0.0.1:PORT}.
 */
public final class BareServer {
  private static final Buffer BODY = Buffer.buffer("{\"status\":\"ok\"}");

  private BareServer() {}

  public static void main(String[] arguments) {
    int port = port(arguments);
    Vertx.vertx()
        .createHttpServer()
        .requestHandler(
            request -> request.response().putHeader("Content-Type", "application/json").end(BODY))
        .listen(port, "127.0.0.1")
        .onSuccess(http -> System.out.println("ready http://127.0.0.1:" + http.actualPort()))
        .onFailure(BareServer::fail);
  }

  private static int port(String[] arguments) {
    if (arguments.length == 0) {
      return 0;
    }
    if (arguments.length == 2 && arguments[0].equals("--port")) {
      return Integer.parseInt(arguments[1]);
    }
    throw new IllegalArgumentException("usage: BareServer [--port N]");
  }

  private static void fail(Throwable cause) {
    System.err.println("cannot listen: " + cause.getMessage());
    System.exit(1);
  }
}
