package dev.gauntlet.measure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of errors by request, outcome and message. Beyond {@value #MAX_KINDS} different errors,
 * further ones are counted together for each request and outcome.
 */
final class ErrorTally {

  static final int MAX_KINDS = 200;
  static final String FURTHER =
      "further messages (only the first " + MAX_KINDS + " are counted separately)";

  private final MessageFingerprint fingerprint = new MessageFingerprint();
  private final Set<Kind> known = new HashSet<>();
  private Map<Kind, Long> counts = new LinkedHashMap<>();

  void add(RequestKey key, String outcome, String message) {
    Kind kind = new Kind(key, outcome, fingerprint.of(message));
    synchronized (this) {
      boolean kept = known.contains(kind) || known.size() < MAX_KINDS && known.add(kind);
      counts.merge(kept ? kind : new Kind(key, outcome, FURTHER), 1L, Long::sum);
    }
  }

  /** Returns the counts since the previous call. */
  List<ErrorCount> drain() {
    Map<Kind, Long> drained;
    synchronized (this) {
      drained = counts;
      counts = new LinkedHashMap<>();
    }
    return drained.entrySet().stream().map(e -> e.getKey().counted(e.getValue())).toList();
  }

  private record Kind(RequestKey key, String outcome, String message) {
    ErrorCount counted(long count) {
      return new ErrorCount(key.journey(), key.request(), outcome, message, count);
    }
  }
}
