package dev.gauntlet.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the admission ledger of a contract.
 *
 * @param counts the counts since the run's start; absent ones are 0
 * @param findings descriptions of the first faults
 */
public record AdmissionReading(
    String contract,
    Map<AdmissionCount, Long> counts,
    Limits limits,
    Slots slots,
    Fairness fairness,
    List<String> findings) {

  /**
   * The limits of the platform.
   *
   * @param global the most active slots of all users; null if unknown
   * @param user the most active slots of one user; null if unknown
   */
  public record Limits(Integer global, Integer user) {}

  /**
   * The numbers of active slots, which are known only within bounds.
   *
   * @param mostCertain the most slots that were certainly active at one time
   * @param mostPossible the most slots that can have been active at one time
   * @param certain the number of slots that are certainly active now
   * @param possible the number of slots that may be active now
   */
  public record Slots(int mostCertain, int mostPossible, int certain, int possible) {}

  /**
   * Jain's index over the users that asked for a slot: 1 if all have equal parts, and 1/n if one of
   * n users has everything.
   *
   * @param users the number of users
   * @param accepted the index of their numbers of accepted requests; null without any
   * @param shares the index of the shares of their requests that were accepted
   */
  public record Fairness(int users, Double accepted, Double shares) {}

  /** Copies the counts; readers of files may pass null for an absent part. */
  public AdmissionReading {
    Map<AdmissionCount, Long> all = new EnumMap<>(AdmissionCount.class);
    for (AdmissionCount what : AdmissionCount.values()) {
      all.put(what, counts.getOrDefault(what, 0L));
    }
    counts = all;
    findings = List.copyOf(findings);
  }

  public long of(AdmissionCount what) {
    return counts.get(what);
  }
}
