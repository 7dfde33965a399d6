package dev.gauntlet.platform.push;

import dev.gauntlet.platform.data.RedisChannels;
import dev.gauntlet.platform.http.PushFaults;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sockets of this platform instance by the channels that they watch. The first watcher of a
 * channel subscribes to it in Redis, and the last one unsubscribes.
 */
public final class ChannelWatchers {

  /** The close code of all sockets for the fault {@code hangup}: service restart. */
  static final short HANG_UP = 1012;

  private final RedisChannels channels;
  private final Map<String, Audience> audiences = new ConcurrentHashMap<>();

  private record Audience(Future<Void> subscribed, Set<PushSocket> sockets) {}

  private ChannelWatchers(RedisChannels channels) {
    this.channels = channels;
  }

  /** Creates an empty set of watchers. */
  public static ChannelWatchers of(Vertx vertx, RedisChannels channels, PushFaults faults) {
    ChannelWatchers watchers = new ChannelWatchers(channels);
    PushDelivery delivery =
        faults.isEmpty() ? watchers::deliver : new FaultyPushDelivery(vertx, faults, watchers);
    channels.listen(delivery::deliver);
    return watchers;
  }

  /**
   * Adds a socket to a channel.
   *
   * @return completes when all later messages will be received
   */
  public Future<Void> add(String channel, PushSocket socket) {
    // Under the map's lock of the channel, so that Redis receives both commands in order.
    return audiences
        .compute(channel, (name, known) -> joined(name, known, socket))
        .subscribed()
        .onFailure(refused -> remove(channel, socket));
  }

  private Audience joined(String channel, Audience known, PushSocket socket) {
    Audience audience =
        known == null
            ? new Audience(channels.subscribe(channel), ConcurrentHashMap.newKeySet())
            : known;
    audience.sockets().add(socket);
    return audience;
  }

  /** Removes a socket from a channel; does nothing if it does not watch the channel. */
  public void remove(String channel, PushSocket socket) {
    audiences.computeIfPresent(channel, (name, audience) -> left(name, audience, socket));
  }

  private Audience left(String channel, Audience audience, PushSocket socket) {
    audience.sockets().remove(socket);
    if (!audience.sockets().isEmpty()) {
      return audience;
    }
    channels.unsubscribe(channel);
    return null;
  }

  void deliver(String channel, String text) {
    Audience audience = audiences.get(channel);
    if (audience != null) {
      audience.sockets().forEach(socket -> socket.send(text));
    }
  }

  /** Returns another channel that has watchers, if any. */
  Optional<String> otherThan(String channel) {
    return audiences.keySet().stream().filter(other -> !other.equals(channel)).findAny();
  }

  /** Closes all sockets; their close handlers remove them. */
  void hangUp() {
    audiences.values().stream()
        .map(Audience::sockets)
        .flatMap(Collection::stream)
        .forEach(socket -> socket.close(HANG_UP, "closed on demand"));
  }
}
