package dev.gauntlet.report.html;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.ActualLoad;
import dev.gauntlet.result.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A measure of the load, planned and achieved. */
record LoadRow(String name, String planned, String achieved, String share) {

  /**
   * Returns the rows. If a run has arrivals in addition to a fixed number of users, its maximum
   * number of users is higher than that number.
   */
  static List<LoadRow> of(LoadResult load) {
    PlannedLoad planned = load.planned();
    ActualLoad actual = load.actual();
    List<LoadRow> rows = new ArrayList<>();
    boolean combined = planned.arrivals() > 0 && planned.userSeconds() > 0;
    if (!combined) {
      add(rows, "users at the peak", planned.peakUsers(), actual.peakUsers(), Format.COUNT);
    }
    add(rows, "user time", planned.userSeconds(), actual.userSeconds(), Format.TIME);
    add(rows, "maximum requests", planned.operations(), actual.operations(), Format.COUNT);
    add(rows, "arrivals", planned.arrivals(), actual.arrivals(), Format.COUNT);
    add(rows, "length of the load", planned.seconds(), actual.seconds(), Format.TIME);
    return rows;
  }

  private static void add(
      List<LoadRow> rows, String name, double planned, double actual, Format format) {
    if (planned > 0) {
      rows.add(
          new LoadRow(
              name,
              format.text(planned),
              format.text(actual),
              NumberText.percent(actual / planned)));
    }
  }

  private enum Format {
    COUNT {
      @Override
      String text(double value) {
        return NumberText.count(Math.round(value));
      }
    },
    TIME {
      @Override
      String text(double seconds) {
        return NumberText.clock(Duration.ofSeconds(Math.round(seconds)));
      }
    };

    abstract String text(double value);
  }
}
