package dev.gauntlet.protocol.redis.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reply of Redis.
 *
 * @param value a String, a Long, null for nil, or a List of these
 */
public record RedisReply(Object value) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Combines several replies into one reply whose value is a list. */
  public static RedisReply of(List<RedisReply> replies) {
    List<Object> values = new ArrayList<>();
    replies.forEach(reply -> values.add(reply.value()));
    return new RedisReply(values);
  }

  /** Returns whether the reply is nil, for example for a key that does not exist. */
  public boolean isNil() {
    return value == null;
  }

  /** Returns the reply as text, integers in decimal, lists as JSON; empty for nil. */
  public Optional<String> text() {
    return Optional.ofNullable(value).map(RedisReply::text);
  }

  private static String text(Object value) {
    if (!(value instanceof List)) {
      return value.toString();
    }
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the reply as an integer.
   *
   * @throws RedisFailure if the reply is not an integer
   */
  public long integer() {
    return as(Long.class, "an integer");
  }

  /**
   * Returns the reply as a list.
   *
   * @throws RedisFailure if the reply is not a list
   */
  public List<?> list() {
    return as(List.class, "a list");
  }

  private <T> T as(Class<T> type, String wanted) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw new RedisFailure(
        RedisFailure.Kind.REPLY, "the reply is %s and not %s".formatted(kind(), wanted));
  }

  private String kind() {
    return value == null ? "nil" : "a " + value.getClass().getSimpleName();
  }
}
