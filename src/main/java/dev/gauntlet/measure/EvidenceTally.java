package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The first few failed exchanges of each request and reason. Thread-safe. */
final class EvidenceTally {

  static final int PER_KIND = 3;
  static final int MAX_KINDS = 50;

  private record Kind(RequestKey key, String message) {}

  record Found(RequestKey key, String message, FailedExchange exchange) {}

  private final MessageFingerprint fingerprint = new MessageFingerprint();
  private final Map<Kind, AtomicInteger> kept = new ConcurrentHashMap<>();
  private final Queue<Found> found = new ConcurrentLinkedQueue<>();

  /** Returns whether another exchange would be kept, so that others are not built in vain. */
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

  /** Returns the exchanges kept since the previous call. */
  List<Found> drain() {
    List<Found> drained = new ArrayList<>();
    for (Found one = found.poll(); one != null; one = found.poll()) {
      drained.add(one);
    }
    return drained;
  }
}
