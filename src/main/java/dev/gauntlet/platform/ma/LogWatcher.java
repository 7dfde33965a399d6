package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.http.Uuids;
import dev.gauntlet.platform.push.ChannelWatchers;
import dev.gauntlet.platform.push.PushSocket;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A client that watches tasks through the contract's frames. */
final class LogWatcher {

  /** The close code for a failed subscription in Redis: internal error. */
  private static final int CANNOT_HEAR = 1011;

  private final ServerWebSocket connection;
  private final PushSocket socket;
  private final ChannelWatchers watchers;
  private final Function<UUID, Future<Boolean>> known;
  private final Set<String> watched = ConcurrentHashMap.newKeySet();

  /**
   * @param known returns whether a task with that id exists
   */
  LogWatcher(
      ServerWebSocket connection, ChannelWatchers watchers, Function<UUID, Future<Boolean>> known) {
    this.connection = connection;
    this.socket = new PushSocket(connection);
    this.watchers = watchers;
    this.known = known;
  }

  /** Starts with the task in the socket's path. */
  void watch(UUID task) {
    connection.textMessageHandler(this::handle);
    connection.binaryMessageHandler(bytes -> error("Frames are text"));
    connection.closeHandler(closed -> leave());
    subscribe(task);
  }

  private void leave() {
    watched.forEach(channel -> watchers.remove(channel, socket));
  }

  private void handle(String frame) {
    JsonObject message;
    try {
      message = new JsonObject(frame);
    } catch (DecodeException e) {
      error("The frame is no JSON object");
      return;
    }
    switch (String.valueOf(message.getValue("action"))) {
      case "ping" -> socket.send(frame("pong").encode());
      case "subscribe" -> ifKnown(message, this::subscribe);
      case "unsubscribe" -> ifKnown(message, this::unsubscribe);
      default -> error("Unknown action");
    }
  }

  private void ifKnown(JsonObject message, Consumer<UUID> then) {
    UUID task = Uuids.parse(String.valueOf(message.getValue("task_id")));
    if (task == null) {
      error("Invalid task_id");
      return;
    }
    known
        .apply(task)
        .onFailure(outage -> error("The task cannot be looked up now"))
        .onSuccess(
            found -> {
              if (found) {
                then.accept(task);
              } else {
                error("Unknown task");
              }
            });
  }

  private void subscribe(UUID task) {
    String channel = MaKeys.taskChannel(task);
    watched.add(channel);
    watchers
        .add(channel, socket)
        .onSuccess(subscribed -> confirm("subscribed", task))
        .onFailure(outage -> socket.close(CANNOT_HEAR, "Redis does not answer"));
    if (connection.isClosed()) {
      leave();
    }
  }

  private void unsubscribe(UUID task) {
    String channel = MaKeys.taskChannel(task);
    watched.remove(channel);
    watchers.remove(channel, socket);
    confirm("unsubscribed", task);
  }

  private void confirm(String type, UUID task) {
    socket.send(frame(type).put("data", new JsonObject().put("task_id", task.toString())).encode());
  }

  private void error(String message) {
    socket.send(frame("error").put("data", new JsonObject().put("message", message)).encode());
  }

  private static JsonObject frame(String type) {
    return new JsonObject()
        .put("type", type)
        .put("timestamp", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
  }
}
