package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.DeliveryCount;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads how many pushes may meet which fate: {@code audit { lost = 0, duplicated = 0 }}. */
final class AuditObjectiveReader {

  /** What a platform may be blamed for. */
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

  /** Reads them; what is wrong joins the configuration's problems. */
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
