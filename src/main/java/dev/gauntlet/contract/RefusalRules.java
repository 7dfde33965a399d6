package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that interpret refusals. A refusal without its announced reason or header is no refusal
 * but an unexpected answer.
 */
record RefusalRules(Map<Integer, Refusal> byStatus) {

  private static final String RETRY_AFTER = "Retry-After";

  boolean readBody() {
    return byStatus.values().stream().anyMatch(refusal -> refusal.limit().isPresent());
  }

  /** Interprets an answer; empty if its status is none of a refusal. */
  Optional<Answer> read(Reply reply) {
    return Optional.ofNullable(byStatus.get(reply.status())).map(refusal -> read(refusal, reply));
  }

  private static Answer read(Refusal refusal, Reply reply) {
    if (refusal.retryAfter() && !hasRetryAfter(reply)) {
      return Answer.Unexpected.of(
          "the refusal \"%s\" has no valid Retry-After".formatted(refusal.name()));
    }
    return refusal
        .limit()
        .map(path -> withLimit(refusal, path, reply))
        .orElseGet(() -> new Answer.Refused(refusal));
  }

  private static boolean hasRetryAfter(Reply reply) {
    return reply.headers().apply(RETRY_AFTER).stream()
        .findFirst()
        .flatMap(text -> RetryAfterValue.parse(text, Instant.now()))
        .isPresent();
  }

  private static Answer withLimit(Refusal refusal, JsonPath path, Reply reply) {
    return limit(path, reply.body())
        .<Answer>map(limit -> new Answer.Refused(refusal, limit))
        .orElseGet(
            () ->
                Answer.Unexpected.of(
                    "the refusal \"%s\" names no limit at %s".formatted(refusal.name(), path)));
  }

  private static Optional<String> limit(JsonPath path, String body) {
    try {
      return path.find(ExactJson.read(body))
          .map(found -> found.get(0))
          .filter(JsonNode::isValueNode)
          .map(JsonNode::asText)
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
