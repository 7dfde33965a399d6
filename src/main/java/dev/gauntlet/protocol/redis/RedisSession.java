package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.Inbox;
import dev.gauntlet.bridge.Mailbox;
import dev.gauntlet.protocol.redis.client.Deadlines;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The Redis state of a virtual user; mutable, because a user performs one step at a time. */
final class RedisSession implements Mailbox<ReceivedMessage> {

  private static final String KEY = "gauntlet.redis";

  private final RedisUser user;
  private final Inbox<ReceivedMessage> inbox;
  private final Deadlines deadlines;
  private volatile long publishedNanos = System.nanoTime();

  RedisSession(RedisUser user, Inbox<ReceivedMessage> inbox, Deadlines deadlines) {
    this.user = user;
    this.inbox = inbox;
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
    return inbox.take(match);
  }

  @Override
  public void giveUp(RuntimeException why) {
    inbox.giveUp(why);
  }

  @Override
  public Runnable after(Duration delay, Runnable then) {
    return deadlines.after(delay, then);
  }

  /** Returns the number of unread messages. */
  int untaken() {
    return inbox.size();
  }

  /** Returns the time at which the user last began to publish. */
  long publishedNanos() {
    return publishedNanos;
  }

  void publishing(long atNanos) {
    publishedNanos = atNanos;
  }
}
