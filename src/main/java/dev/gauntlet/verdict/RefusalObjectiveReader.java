package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader of the objectives on refusals by limit: {@code refused { global = 30 }}, or in the long
 * form {@code refused { global { count = 30, p95 = 100 ms } }}.
 */
record RefusalObjectiveReader(RequestSelector selector) {

  static final String REFUSED = "refused";

  /** Reads the objectives. Problems are added to those of the configuration. */
  List<Objective> read(Section refused) {
    List<Objective> read = new ArrayList<>();
    for (String limit : refused.keys()) {
      List<Section> detailed = refused.items(limit, RefusalStatistic.COUNT.key());
      if (detailed.isEmpty()) {
        add(read, refused, limit, limit, RefusalStatistic.COUNT);
      }
      for (Section each : detailed) {
        for (RefusalStatistic statistic : RefusalStatistic.values()) {
          add(read, each, statistic.key(), limit, statistic);
        }
      }
    }
    return read;
  }

  private void add(
      List<Objective> read, Section section, String at, String by, RefusalStatistic statistic) {
    statistic
        .limit(section, at)
        .ifPresent(
            limit -> read.add(new RefusalObjective(selector, by, statistic, limit)));
  }
}
