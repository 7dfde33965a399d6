package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.redis.client.Deadlines;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;

/** What a virtual user has of Redis; it changes in place, since a user does one thing at a time. */
final class RedisSession {

  private static final String KEY = "gauntlet.redis";

  private final RedisUser user;
  private final Inbox inbox;
  private final Deadlines deadlines;
  private volatile long publishedNanos = System.nanoTime();

  RedisSession(RedisUser user, Inbox inbox, Deadlines deadlines) {
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

  Inbox inbox() {
    return inbox;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  /** When the user last began to publish. */
  long publishedNanos() {
    return publishedNanos;
  }

  void publishing(long atNanos) {
    publishedNanos = atNanos;
  }
}
