package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A wilful fault: which requests it hits and what it does to them.
 *
 * @param requests matches {@code METHOD /path}
 * @param spared matches what is hit by {@code requests} and spared all the same
 * @param effect what happens
 */
record FaultRule(Pattern requests, Optional<Pattern> spared, Effect effect) {

  boolean hits(String methodAndPath) {
    return requests.matcher(methodAndPath).matches()
        && spared.map(pattern -> !pattern.matcher(methodAndPath).matches()).orElse(true);
  }

  /** What a fault does. */
  sealed interface Effect permits Slow, Block, Status, Drop {}

  /** Handles the request as usual, but later. */
  record Slow(Duration delay) implements Effect {}

  /** Handles the request as usual, but later, and nothing else meanwhile: one worker is busy. */
  record Block(Duration time) implements Effect {}

  /** Answers an error instead of handling the request. */
  record Status(int status) implements Effect {}

  /** Closes the connection without an answer. */
  record Drop() implements Effect {}
}
