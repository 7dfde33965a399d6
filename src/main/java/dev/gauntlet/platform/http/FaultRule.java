package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An injected fault: the requests that it affects and its effect.
 *
 * @param requests matches {@code METHOD /path} of the affected requests
 * @param spared matches exceptions among the affected requests
 * @param effect the effect on a request
 */
record FaultRule(Pattern requests, Optional<Pattern> spared, Effect effect) {

  boolean hits(String methodAndPath) {
    return requests.matcher(methodAndPath).matches()
        && spared.map(pattern -> !pattern.matcher(methodAndPath).matches()).orElse(true);
  }

  /** The effect of a fault. */
  sealed interface Effect permits Slow, Block, Status, Drop {}

  /** Delays the request. */
  record Slow(Duration delay) implements Effect {}

  /** Delays the request and all other requests meanwhile, like a single busy worker. */
  record Block(Duration time) implements Effect {}

  /** Returns an error response instead of handling the request. */
  record Status(int status) implements Effect {}

  /** Closes the connection without a response. */
  record Drop() implements Effect {}
}
