package dev.gauntlet.protocol.http;

import dev.gauntlet.measure.MessageFingerprint;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reasons why answers to one request were rejected, each with the content that was received
 * instead. Their number is bounded, because a platform may return a different id or user in every
 * answer, and Gatling keeps every message.
 */
final class RejectionReasons {

  /** The number of different contents per reason; further ones are counted with the first. */
  static final int MOST_APART = 5;

  private final MessageFingerprint fingerprint = new MessageFingerprint();
  private final Map<String, Set<String>> apart = new ConcurrentHashMap<>();

  /**
   * Returns a reason with the content that was received instead.
   *
   * @param came the received content, without secrets; empty if there is nothing to add
   */
  String of(String reason, String came) {
    if (came.isEmpty()) {
      return reason;
    }
    Set<String> known = apart.computeIfAbsent(reason, any -> new LinkedHashSet<>());
    String text = fingerprint.of(came);
    synchronized (known) {
      boolean kept = known.contains(text) || known.size() < MOST_APART && known.add(text);
      return "%s: %s"
          .formatted(reason, kept ? text : known.iterator().next() + " and other answers");
    }
  }
}
