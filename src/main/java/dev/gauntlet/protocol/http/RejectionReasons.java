package dev.gauntlet.protocol.http;

import dev.gauntlet.measure.MessageFingerprint;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reasons why answers to one request were rejected, each with what was received instead.
 * Bounded, since a platform may name another id or user in every answer, and Gatling keeps every
 * message.
 */
final class RejectionReasons {

  /** For each reason so many are kept apart; the others stand under the first of them. */
  static final int MOST_APART = 5;

  private final MessageFingerprint fingerprint = new MessageFingerprint();
  private final Map<String, Set<String>> apart = new ConcurrentHashMap<>();

  /**
   * A reason with what came instead.
   *
   * @param came without secrets; empty where there is nothing to add
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
