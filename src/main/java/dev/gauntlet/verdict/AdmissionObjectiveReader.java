package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.AdmissionCount;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader of the objectives on admission control: {@code admission { over-limit = 0, fairness =
 * ">= 0.95" }}.
 */
final class AdmissionObjectiveReader {

  private AdmissionObjectiveReader() {}

  /** Reads the objectives. Problems are added to those of the configuration. */
  static List<Objective> read(Section admission) {
    List<Objective> read = new ArrayList<>();
    for (AdmissionCount what : AdmissionCount.values()) {
      if (what.fault()) {
        admission
            .optionalInteger(what.toString(), 0, Integer.MAX_VALUE)
            .ifPresent(limit -> read.add(new AdmissionObjective(what, limit)));
      }
    }
    for (FairnessObjective.Part part : FairnessObjective.Part.values()) {
      admission
          .optional(part.key(), Threshold::parse)
          .ifPresent(limit -> read.add(new FairnessObjective(part, limit)));
    }
    admission.rejectUnknownKeys();
    return read;
  }
}
