package dev.gauntlet.measure;

/** The counts of an admission ledger: requests for a slot, and the faults of the platform. */
public enum AdmissionCount {
  /** Requests for a slot. */
  STARTED("started"),
  ACCEPTED("accepted"),
  REFUSED("refused"),
  /** Requests without a usable answer: the slot may be taken or not. */
  UNKNOWN("unknown"),
  /** Slots that the platform confirmed as returned. */
  ENDED("ended"),
  /** Accepted requests above a limit: at that moment more slots were certainly active. */
  OVER_LIMIT("over-limit"),
  /** Refusals while fewer slots than the limit can have been active during the whole request. */
  WRONG_REFUSALS("wrong-refusals"),
  /** Slots that the platform still counts after the load, beyond those that may be active. */
  NOT_RETURNED("slots-not-returned"),
  /** Readings of the platform's own statistics. */
  SAMPLES("samples"),
  /** Readings with a number of active slots that is impossible. */
  STATISTICS_DIFFER("statistics-differ"),
  /** Readings after the load; 0 if it is unknown whether all slots were returned. */
  FINAL_SAMPLES("final-samples"),
  /** Answers whose marker was compared with that of the asker. */
  MARKED("marked"),
  /** Answers with the marker of another asker. */
  CROSS_TALK("cross-talk");

  private final String label;

  AdmissionCount(String label) {
    this.label = label;
  }

  /** Returns whether the count is a number of faults of the platform. */
  public boolean fault() {
    return switch (this) {
      case OVER_LIMIT, WRONG_REFUSALS, NOT_RETURNED, STATISTICS_DIFFER, CROSS_TALK -> true;
      default -> false;
    };
  }

  /** The name used in files and in a configuration. */
  @Override
  public String toString() {
    return label;
  }
}
