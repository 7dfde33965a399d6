package dev.gauntlet.bridge;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The options that all requests of Gauntlet protocols have.
 *
 * @param name returns the name of the request for a user
 * @param checks the checks of the answer; each reads the body
 * @param limit the request timeout; the protocol's if absent
 */
public record RequestOptions(
    Function<Session, String> name, List<CheckBuilder> checks, Optional<Duration> limit) {

  /** Returns the options of a request with that name and without checks. */
  public static RequestOptions named(Function<Session, String> name) {
    return new RequestOptions(name, List.of(), Optional.empty());
  }

  /** Returns the options with further checks. */
  public RequestOptions checking(CheckBuilder... more) {
    return new RequestOptions(
        name, Stream.concat(checks.stream(), Stream.of(more)).toList(), limit);
  }

  /** Returns the options with a request timeout. */
  public RequestOptions within(Duration time) {
    return new RequestOptions(name, checks, Optional.of(time));
  }
}
