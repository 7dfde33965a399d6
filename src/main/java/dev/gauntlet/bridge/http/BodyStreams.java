package dev.gauntlet.bridge.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The bodies of an operation's answers that are read while they arrive.
 *
 * @param opening decides how an answer is read
 * @param longestHead the time until the answer must have begun
 * @param open the streams of the run
 */
public record BodyStreams(Opening opening, Duration longestHead, OpenStreams open) {

  /** A factory of consumers of bodies. */
  @FunctionalInterface
  public interface Opening {

    /**
     * Returns the consumer of an answer's body; empty if the body is kept whole.
     *
     * @param startNanos when the request was due
     * @param headNanos when the answer began
     */
    Optional<StreamedBody> of(int status, long startNanos, long headNanos);
  }
}
