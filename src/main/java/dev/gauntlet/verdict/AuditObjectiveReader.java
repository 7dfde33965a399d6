package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.DeliveryCount;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A reader of the objectives on pushes: {@code audit { lost = 0, duplicated = 0 }}. */
final class AuditObjectiveReader {

  /** The counts that are faults of the platform. */
  private static final Set<DeliveryCount> FAULTS =
      EnumSet.of(
          DeliveryCount.LOST,
          DeliveryCount.DUPLICATED,
          DeliveryCount.REORDERED,
          DeliveryCount.LATE,
          DeliveryCount.MISDELIVERED,
          DeliveryCount.WRONG_TENANT,
          DeliveryCount.MISSED);

  private AuditObjectiveReader() {}

  /** Reads the objectives. Problems are added to those of the configuration. */
  static List<Objective> read(Section audit) {
    List<Objective> objectives =
        FAULTS.stream()
            .flatMap(
                what ->
                    audit.optionalInteger(what.toString(), 0, Integer.MAX_VALUE).stream()
                        .mapToObj(limit -> (Objective) new AuditObjective(what, limit)))
            .toList();
    audit.rejectUnknownKeys();
    return objectives;
  }
}
