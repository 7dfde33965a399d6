package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.MessageQueue;
import dev.gauntlet.bridge.MessageSource;
import dev.gauntlet.protocol.redis.client.Deadlines;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The Redis state of a virtual user; mutable, because a user performs one step at a time. */
final class RedisSession implements MessageSource<ReceivedMessage> {

  private static final String KEY = "gauntlet.redis";

  private final RedisUser user;
  private final MessageQueue<ReceivedMessage> queue;
  private final Deadlines deadlines;
  private volatile long publishedNanos = System.nanoTime();

  RedisSession(RedisUser user, MessageQueue<ReceivedMessage> queue, Deadlines deadlines) {
    this.user = user;
    this.queue = queue;
    this.deadlines = deadlines;
  }

  static RedisSession of(Session session) {
    return session.get(KEY);
  }

  Session in(Session session) {
    return session.set(KEY, this);
  }

  RedisUser user() {
    return user;
  }

  @Override
  public CompletableFuture<ReceivedMessage> take(Predicate<ReceivedMessage> match) {
    return queue.take(match);
  }

  @Override
  public void giveUp(RuntimeException why) {
    queue.giveUp(why);
  }

  @Override
  public Runnable after(Duration delay, Runnable then) {
    return deadlines.after(delay, then);
  }

  /** Returns the number of unread messages. */
  int untaken() {
    return queue.size();
  }

  /** Returns the time at which the user last began to publish. */
  long publishedNanos() {
    return publishedNanos;
  }

  void publishing(long atNanos) {
    publishedNanos = atNanos;
  }
}
