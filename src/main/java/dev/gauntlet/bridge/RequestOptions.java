package dev.gauntlet.bridge;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all requests of a protocol of ours have.
 *
 * @param name for a user
 * @param checks what an answer must hold; each reads the body
 * @param limit for the answer; the protocol's when absent
 */
public record RequestOptions(
    Function<Session, String> name, List<CheckBuilder> checks, Optional<Duration> limit) {

  /** A request of that name that nobody checks. */
  public static RequestOptions named(Function<Session, String> name) {
    return new RequestOptions(name, List.of(), Optional.empty());
  }

  /** With further checks. */
  public RequestOptions checking(CheckBuilder... more) {
    return new RequestOptions(
        name, Stream.concat(checks.stream(), Stream.of(more)).toList(), limit);
  }

  /** With a limit of its own. */
  public RequestOptions within(Duration time) {
    return new RequestOptions(name, checks, Optional.of(time));
  }
}
