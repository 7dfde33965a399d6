package dev.gauntlet.report;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of admission control as lines of text. */
public final class AdmissionTable {

  private AdmissionTable() {}

  /** Returns the sentences about the admission control of a contract. */
  public static List<String> sentences(AdmissionReading admission) {
    List<String> lines = new ArrayList<>();
    if (admission.of(AdmissionCount.STARTED) > 0) {
      lines.add(requests(admission));
      lines.add(slots(admission));
      lines.add(fairness(admission.fairness()));
    }
    lines.add(faults(admission));
    lines.addAll(admission.findings());
    return lines;
  }

  private static String requests(AdmissionReading admission) {
    return "admission of %s: %s asked, %s accepted, %s refused, %s without a usable answer"
        .formatted(
            admission.contract(),
            count(admission, AdmissionCount.STARTED),
            count(admission, AdmissionCount.ACCEPTED),
            count(admission, AdmissionCount.REFUSED),
            count(admission, AdmissionCount.UNKNOWN));
  }

  private static String slots(AdmissionReading admission) {
    return "slots: at most %s certainly active at one time, limit %s of all users and %s of one"
        .formatted(
            NumberText.count(admission.slots().mostCertain()),
            limit(admission.limits().global()),
            limit(admission.limits().user()));
  }

  private static String limit(Integer limit) {
    return limit == null ? "unknown" : NumberText.count(limit);
  }

  private static String fairness(AdmissionReading.Fairness fairness) {
    return "fairness of %s users (Jain's index): %s of accepted requests, %s of accepted shares"
        .formatted(
            NumberText.count(fairness.users()),
            index(fairness.accepted()),
            index(fairness.shares()));
  }

  private static String index(Double index) {
    return index == null ? "-" : String.format(Locale.ROOT, "%.4f", index);
  }

  private static String faults(AdmissionReading admission) {
    String faults =
        Stream.of(AdmissionCount.values())
            .filter(what -> what.fault() && admission.of(what) > 0)
            .map(what -> count(admission, what) + " " + what)
            .collect(Collectors.joining(", "));
    return faults.isEmpty() ? "no faults of admission found" : "faults: " + faults;
  }

  private static String count(AdmissionReading admission, AdmissionCount what) {
    return NumberText.count(admission.of(what));
  }
}
