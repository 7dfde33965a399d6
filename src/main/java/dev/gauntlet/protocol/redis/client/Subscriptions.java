package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The subscriptions of listeners on one connection. The first listener of a channel subscribes at
 * Redis, and the last one unsubscribes. After an outage the subscriptions are restored.
 */
final class Subscriptions extends RedisPubSubAdapter<String, String> {

  private final StatefulRedisPubSubConnection<String, String> connection;
  private final Map<Topic, Audience> audiences = new ConcurrentHashMap<>();

  /** A channel, or a pattern of channels. */
  record Topic(String name, boolean pattern) {}

  private record Audience(CompletableFuture<Void> subscribed, Set<MessageListener> listeners) {}

  Subscriptions(StatefulRedisPubSubConnection<String, String> connection) {
    this.connection = connection;
    connection.addListener(this);
  }

  /** Adds a listener; completes when all later messages on these topics will be received. */
  CompletionStage<Void> add(List<Topic> topics, MessageListener listener) {
    List<CompletableFuture<Void>> subscribed = new ArrayList<>();
    for (Topic topic : topics) {
      subscribed.add(
          audiences
              .compute(topic, (name, known) -> joined(topic, known, listener))
              .subscribed()
              .whenComplete(
                  (done, failure) -> {
                    if (failure != null) {
                      remove(topic, listener);
                    }
                  }));
    }
    return CompletableFuture.allOf(subscribed.toArray(CompletableFuture[]::new));
  }

  private Audience joined(Topic topic, Audience known, MessageListener listener) {
    Audience audience =
        known == null
            ? new Audience(subscribe(topic).toCompletableFuture(), ConcurrentHashMap.newKeySet())
            : known;
    audience.listeners().add(listener);
    return audience;
  }

  private CompletionStage<Void> subscribe(Topic topic) {
    return topic.pattern()
        ? connection.async().psubscribe(topic.name())
        : connection.async().subscribe(topic.name());
  }

  /** Removes a listener; completes when Redis confirms it, or at once if other listeners remain. */
  CompletionStage<Void> remove(Topic topic, MessageListener listener) {
    List<CompletionStage<Void>> left = new ArrayList<>();
    audiences.computeIfPresent(
        topic,
        (name, audience) -> {
          audience.listeners().remove(listener);
          if (!audience.listeners().isEmpty()) {
            return audience;
          }
          left.add(unsubscribe(topic));
          return null;
        });
    return left.isEmpty() ? CompletableFuture.completedFuture(null) : left.get(0);
  }

  private CompletionStage<Void> unsubscribe(Topic topic) {
    return topic.pattern()
        ? connection.async().punsubscribe(topic.name())
        : connection.async().unsubscribe(topic.name());
  }

  @Override
  public void message(String channel, String message) {
    notifyListeners(
        new Topic(channel, false), new ReceivedMessage(channel, message, ReceiveTimestamp.nanos()));
  }

  @Override
  public void message(String pattern, String channel, String message) {
    notifyListeners(
        new Topic(pattern, true), new ReceivedMessage(channel, message, ReceiveTimestamp.nanos()));
  }

  private void notifyListeners(Topic topic, ReceivedMessage message) {
    Audience audience = audiences.get(topic);
    if (audience != null) {
      audience.listeners().forEach(listener -> listener.received(message));
    }
  }

  CompletionStage<Void> close() {
    return connection.closeAsync();
  }
}
