package dev.gauntlet.protocol.redis.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Redis answered.
 *
 * @param value a String, a Long, null for nil, or a List of these
 */
public record RedisReply(Object value) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Several replies as one, a list. */
  public static RedisReply of(List<RedisReply> replies) {
    List<Object> values = new ArrayList<>();
    replies.forEach(reply -> values.add(reply.value()));
    return new RedisReply(values);
  }

  /** Whether there is nothing, such as at a key that is not set. */
  public boolean isNil() {
    return value == null;
  }

  /** The reply as text, integers in decimal, lists as JSON; empty for nil. */
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
   * @throws RedisFailure if it is none
   */
  public long integer() {
    return as(Long.class, "an integer");
  }

  /**
   * @throws RedisFailure if it is none
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
