package dev.gauntlet.audit;

import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The streams with the most faults among the ended ones. Thread-safe. */
final class WorstStreams {

  private static final int KEPT = 20;

  private static final Comparator<AuditedStream> BY_FAULTS =
      Comparator.comparingLong(WorstStreams::faults).reversed();

  private List<AuditedStream> kept = List.of();

  private static long faults(AuditedStream stream) {
    return stream
        .counts()
        .of(
            DeliveryCount.LOST,
            DeliveryCount.DUPLICATED,
            DeliveryCount.REORDERED,
            DeliveryCount.LATE,
            DeliveryCount.MISDELIVERED,
            DeliveryCount.MISSED);
  }

  synchronized void over(Collection<AuditedStream> streams) {
    kept = with(streams);
  }

  /** Returns the worst of these and of streams that have not ended. */
  synchronized List<AuditedStream> with(Collection<AuditedStream> streams) {
    List<AuditedStream> all = new ArrayList<>(kept);
    all.addAll(streams);
    return all.stream().filter(each -> faults(each) > 0).sorted(BY_FAULTS).limit(KEPT).toList();
  }
}
