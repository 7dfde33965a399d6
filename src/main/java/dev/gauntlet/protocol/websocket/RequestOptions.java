package dev.gauntlet.protocol.websocket;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all requests have.
 *
 * @param limit for the answer; the protocol's when absent
 */
record RequestOptions(
    Function<Session, String> name, List<CheckBuilder> checks, Optional<Duration> limit) {

  static RequestOptions named(Function<Session, String> name) {
    return new RequestOptions(name, List.of(), Optional.empty());
  }

  RequestOptions checking(CheckBuilder... more) {
    return new RequestOptions(
        name, Stream.concat(checks.stream(), Stream.of(more)).toList(), limit);
  }

  RequestOptions within(Duration time) {
    return new RequestOptions(name, checks, Optional.of(time));
  }
}
