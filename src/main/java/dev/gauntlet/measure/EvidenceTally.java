package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the first few failing exchanges of each request and reason; any thread may add. */
final class EvidenceTally {

  static final int PER_KIND = 3;
  static final int MAX_KINDS = 50;

  private record Kind(RequestKey key, String message) {}

  record Found(RequestKey key, String message, FailedExchange exchange) {}

  private final MessageFingerprint fingerprint = new MessageFingerprint();
  private final Map<Kind, AtomicInteger> kept = new ConcurrentHashMap<>();
  private final Queue<Found> found = new ConcurrentLinkedQueue<>();

  /** Whether one more of these would be kept: building it costs. */
  boolean wants(RequestKey key, String message) {
    return wants(new Kind(key, fingerprint.of(message)));
  }

  private boolean wants(Kind kind) {
    AtomicInteger count = kept.get(kind);
    return count == null ? kept.size() < MAX_KINDS : count.get() < PER_KIND;
  }

  void add(RequestKey key, String message, FailedExchange exchange) {
    Kind kind = new Kind(key, fingerprint.of(message));
    if (wants(kind)
        && kept.computeIfAbsent(kind, unseen -> new AtomicInteger()).getAndIncrement() < PER_KIND) {
      found.add(new Found(key, kind.message(), exchange));
    }
  }

  /** What was kept since the last call. */
  List<Found> drain() {
    List<Found> drained = new ArrayList<>();
    for (Found one = found.poll(); one != null; one = found.poll()) {
      drained.add(one);
    }
    return drained;
  }
}
