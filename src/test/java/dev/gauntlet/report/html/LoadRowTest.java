package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ActualLoad;
import dev.gauntlet.result.LoadResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRowTest {

  @Test
  void closedUsersAreNotComparedWithTotalsThatIncludeArrivals() {
    PlannedLoad closed = PlannedLoad.closed(60, 20, 1200);
    ActualLoad actual = new ActualLoad(60, 35, 1200, 120, 500);
    assertThat(LoadRow.of(new LoadResult(closed, actual, List.of())))
        .extracting(LoadRow::name)
        .contains("users at the peak");
    PlannedLoad counted = new PlannedLoad(0, 20, 0, 20, 0);
    assertThat(LoadRow.of(new LoadResult(counted, actual, List.of())))
        .extracting(LoadRow::name)
        .contains("users at the peak");
    PlannedLoad combined = new PlannedLoad(60, 20, 1200, 120, 0);
    assertThat(LoadRow.of(new LoadResult(combined, actual, List.of())))
        .extracting(LoadRow::name)
        .containsExactly("user time", "arrivals", "length of the load");
  }
}
