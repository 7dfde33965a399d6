package dev.gauntlet.platform.push;

import dev.gauntlet.platform.data.Channels;
import dev.gauntlet.platform.http.PushFaults;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sockets of this platform instance watch which channel. The first who watches a channel
 * subscribes to it in Redis, the last who leaves ends that.
 */
public final class Watchers {

  /** The close code of all sockets when the platform hangs up: service restart. */
  static final short HANG_UP = 1012;

  private final Channels channels;
  private final Map<String, Audience> audiences = new ConcurrentHashMap<>();

  private record Audience(Future<Void> subscribed, Set<PushSocket> sockets) {}

  private Watchers(Channels channels) {
    this.channels = channels;
  }

  /** Nobody watches yet. */
  public static Watchers of(Vertx vertx, Channels channels, PushFaults faults) {
    Watchers watchers = new Watchers(channels);
    Delivery delivery =
        faults.isEmpty() ? watchers::deliver : new FaultyDelivery(vertx, faults, watchers);
    channels.listen(delivery::deliver);
    return watchers;
  }

  /**
   * Has a socket watch a channel.
   *
   * @return ends when nothing that is published from then on is missed
   */
  public Future<Void> add(String channel, PushSocket socket) {
    // Within the map's lock of the channel, so that Redis hears both orders as they were given.
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

  /** Does nothing where the socket does not watch the channel. */
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

  /** A channel that somebody watches and that is not this one. */
  Optional<String> otherThan(String channel) {
    return audiences.keySet().stream().filter(other -> !other.equals(channel)).findAny();
  }

  /** Closes all sockets; each leaves by its own close handler. */
  void hangUp() {
    audiences.values().stream()
        .map(Audience::sockets)
        .flatMap(Collection::stream)
        .forEach(socket -> socket.close(HANG_UP, "closed on demand"));
  }
}
