package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.WireName;
import dev.gauntlet.platform.module.ConversationLimits;
import io.lettuce.core.ScriptOutputType;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conversations in Redis. Each call is one step, also across instances. */
final class ConversationStore {

  private static final String[] NO_KEYS = {};

  private final RedisConnections redis;
  private final ConversationLimits limits;

  /** The steps of an admission, which are one step without a fault. */
  enum Step {
    CHECK_AND_TAKE,
    CHECK,
    TAKE
  }

  /**
   * The numbers of active conversations and of users who have one.
   *
   * @param active the taken slots
   */
  record Counts(long active, long users) {}

  ConversationStore(RedisConnections redis, ConversationLimits limits) {
    this.redis = redis;
    this.limits = limits;
  }

  Future<Decision> admit(NewConversation wanted, Step step) {
    return this.<List<Object>>eval(
            ConversationScripts.ADMIT,
            ScriptOutputType.MULTI,
            WireName.of(step),
            wanted.id().toString(),
            wanted.thread(),
            wanted.user(),
            wanted.room(),
            wanted.marker(),
            Integer.toString(limits.maxConcurrent()),
            Integer.toString(limits.maxPerUser()))
        .map(answer -> new Decision(limit((String) answer.get(0)), (Long) answer.get(1)));
  }

  /** Returns whether there is such an active conversation. */
  Future<Boolean> renew(UUID id) {
    return this.<Long>eval(
            ConversationScripts.ACTIVITY, ScriptOutputType.INTEGER, id.toString())
        .map(found -> found == 1);
  }

  /**
   * Ends a conversation, unless it has ended before.
   *
   * @param freesSlot whether its slot becomes free
   * @return the conversation; empty if there is none
   */
  Future<Optional<JsonObject>> end(UUID id, EndStatus status, boolean freesSlot) {
    return this.<List<Object>>eval(
            ConversationScripts.END,
            ScriptOutputType.MULTI,
            id.toString(),
            WireName.of(status),
            Boolean.toString(freesSlot))
        .map(fields -> Optional.of(fields).filter(any -> !any.isEmpty()))
        .map(fields -> fields.map(ConversationJson::of));
  }

  /** Ends idle and over-age conversations, and returns how many. */
  Future<Long> sweep() {
    return eval(
        ConversationScripts.SWEEP,
        ScriptOutputType.INTEGER,
        millis(limits.idleTimeout()),
        millis(limits.maxDuration()));
  }

  /** Returns the active conversations in the order of their starts, of one user or of all. */
  Future<List<JsonObject>> active(Optional<String> user) {
    return this.<List<List<Object>>>eval(
            ConversationScripts.LIST, ScriptOutputType.MULTI, user.orElse(""))
        .map(all -> all.stream().map(ConversationJson::of).toList());
  }

  Future<Counts> counts() {
    return this.<List<Long>>eval(ConversationScripts.COUNTS, ScriptOutputType.MULTI)
        .map(counts -> new Counts(counts.get(0), counts.get(1)));
  }

  private static Optional<Limit> limit(String name) {
    return Arrays.stream(Limit.values())
        .filter(limit -> WireName.of(limit).equals(name))
        .findFirst();
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private <T> Future<T> eval(String script, ScriptOutputType type, String... arguments) {
    return redis.run(commands -> commands.<T>eval(script, type, NO_KEYS, arguments));
  }
}
