package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The rules of a platform that admits a limited number of users: the section {@code admission { }}
 * of a contract.
 *
 * @param start the operation that asks for a slot
 * @param end the operation that returns it
 * @param slot the name of the value that identifies a slot: {@code start} saves it and {@code end}
 *     sends it
 * @param user the name of the value that identifies a user to the platform; without it, each
 *     virtual user is one
 * @param statistics the platform's own number of active slots
 * @param limits the limits by their names, {@code global} and {@code user}
 * @param expiry the shortest time in seconds after which the platform may end a slot itself
 */
public record AdmissionRules(
    String start,
    String end,
    String slot,
    Optional<String> user,
    Optional<Statistics> statistics,
    Map<String, Limit> limits,
    Optional<Limit> expiry) {

  /**
   * An operation that reports the number of active slots.
   *
   * @param active the location of the number in the answer
   */
  public record Statistics(String operation, JsonPath active) {

    /** Returns the number of active slots in an answer; empty if there is none. */
    public OptionalLong active(String body) {
      return numberAt(active, body);
    }
  }

  /** A number, or its location in the statistics. */
  public record Limit(OptionalInt number, Optional<JsonPath> path) {

    /** Returns the number; empty if the statistics do not contain it. */
    public OptionalInt in(String statistics) {
      return path.isEmpty()
          ? number
          : numberAt(path.get(), statistics).stream().mapToInt(Math::toIntExact).findFirst();
    }
  }

  private static OptionalLong numberAt(JsonPath path, String body) {
    try {
      return path.find(ExactJson.read(body)).stream()
          .map(found -> found.get(0))
          .filter(node -> node.canConvertToInt() && node.isIntegralNumber())
          .mapToLong(JsonNode::asLong)
          .findFirst();
    } catch (JsonProcessingException e) {
      return OptionalLong.empty();
    }
  }
}
