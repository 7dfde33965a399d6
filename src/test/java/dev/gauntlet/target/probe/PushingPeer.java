package dev.gauntlet.target.probe;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A minimal platform for tests of pushes. It sends a text posted to {@code /say} to all sockets of
 * {@code /live} as {@code {"op": "line", "d": {"text": ...}}}, and lists it at {@code /said}.
 */
final class PushingPeer implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();

  /** The greeting sent to a new socket. */
  volatile Consumer<ServerWebSocket> greeting =
      socket -> socket.writeTextMessage("{\"op\":\"watching\"}");

  /** Transforms a line before it is sent to a socket; null drops it. */
  volatile UnaryOperator<String> frame =
      text ->
          new JsonObject().put("op", "line").put("d", new JsonObject().put("text", text)).encode();

  /** The status that answers an upgrade; 0 accepts the upgrade. */
  volatile int refusal;

  /** The status that answers a post to {@code /say}. */
  volatile int sayStatus = 201;

  /** If true, {@code /said} lists an old text instead of the posted ones. */
  volatile boolean forgetful;

  PushingPeer() {
    server = vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1").await();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void serve(HttpServerRequest request) {
    switch (request.path()) {
      case "/live" -> open(request);
      case "/say" -> request.body().onSuccess(body -> say(request, body.toJsonObject()));
      case "/said" ->
          request.response().end(new JsonArray(forgetful ? List.of("old") : said).encode());
      default -> request.response().setStatusCode(404).end();
    }
  }

  private void open(HttpServerRequest request) {
    if (refusal != 0) {
      request.response().setStatusCode(refusal).end();
      return;
    }
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              sockets.add(socket);
              socket.textMessageHandler(text -> socket.writeTextMessage("{\"op\":\"watching\"}"));
              greeting.accept(socket);
            });
  }

  private void say(HttpServerRequest request, JsonObject body) {
    String text = body.getString("text");
    said.add(text);
    String pushed = frame.apply(text);
    if (pushed != null) {
      sockets.forEach(socket -> socket.writeTextMessage(pushed));
    }
    request.response().setStatusCode(sayStatus).end();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
