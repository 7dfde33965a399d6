package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.StripCell;
import dev.gauntlet.result.WindowsResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows as letters: h passed, b failed, - no data; each of 2 s, the first at 0. */
class WindowStatesTest {

  private static final Criterion P95 =
      new Criterion(Optional.empty(), Optional.of("get task"), ObjectiveMetric.P95, 100);

  private static WindowStates states(String letters) {
    WindowStates states = new WindowStates(2);
    for (int i = 0; i < letters.length(); i++) {
      LoadWindow window = new LoadWindow(2.0 * i, 2, List.of(), Set.of(), 1);
      states.add(
          window,
          switch (letters.charAt(i)) {
            case 'h' -> WindowState.HELD;
            case 'b' -> WindowState.BROKEN;
            default -> WindowState.NO_DATA;
          });
    }
    return states;
  }

  private static WindowsResult result(String letters, double target) {
    return states(letters).result(P95, target);
  }

  @Test
  void shareIsComputedOverWindowsWithData() {
    WindowsResult result = result("hh--hbb-", 0.9);
    assertThat(result.counts().judged()).isEqualTo(5);
    assertThat(result.counts().broken()).isEqualTo(2);
    assertThat(result.counts().share()).isEqualTo(0.6);
    assertThat(result.counts().target()).isEqualTo(0.9);
    assertThat(result.allowed().limit()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "hhhhhhhhhb, 0.9, 1",
    "hhhhhhhhhh, 0.9, 0",
    "hhhhhhhhbb, 0.9, 2",
    "hhhhhhhhbb, 0.5, 0.4",
    "hhhhhhhhbb, 1,",
    "----, 0.9,",
  })
  void errorBudgetIsTheAllowedShare(String letters, double target, Double burnt) {
    assertThat(result(letters, target).counts().budgetBurnt()).isEqualTo(burnt);
  }

  @ParameterizedTest
  @CsvSource({
    "hhhh, , 0",
    "hbhh, 2, 2",
    "bhbb, 0, 4",
    "hbb-bh, 2, 8",
    "hb--h-b, 2, 2",
    "hhb--, 4, 2",
  })
  void aBreachEndsWhereAWindowHolds(String letters, Double first, double longest) {
    WindowsResult result = result(letters, 0.9);
    assertThat(result.breaches().firstBreachAt()).isEqualTo(first);
    assertThat(result.breaches().longestBreachSeconds()).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "hhhhhhhh, 6, 0",
    "hhhbbhhh, 6, 4",
    "hhhbhbhhhh, 6, 6",
    "hhhbhbhh, 6, 6",
    "hhh--hhh, 6, 0",
    "hhh-b-hhh, 6, 6",
    "hhhbbhhh, 7.5, 2.5",
    "hhhbbbbb, 6,",
    "hhh, 6,",
    "hhh---, 6,",
  })
  void itHasSettledWithTheFirstOfThreeThatHold(String letters, double from, Double took) {
    OptionalDouble settled = states(letters).settledAfter(from);
    assertThat(settled.isPresent() ? (Double) settled.getAsDouble() : null).isEqualTo(took);
  }

  @Test
  void stripHasOneCellPerWindowOfAShortRun() {
    assertThat(result("hb-", 0.9).strip())
        .containsExactly(
            new StripCell(0, 2, 1, 0), new StripCell(2, 2, 1, 1), new StripCell(4, 2, 0, 0));
  }

  @Test
  void stripOfALongRunShowsEveryBreach() {
    List<StripCell> strip = result("hhb".repeat(1000), 0.9).strip();
    assertThat(strip).hasSizeLessThanOrEqualTo(WindowsResult.MOST_CELLS);
    assertThat(strip.stream().mapToInt(StripCell::judged).sum()).isEqualTo(3000);
    assertThat(strip.stream().mapToInt(StripCell::broken).sum()).isEqualTo(1000);
    assertThat(strip.stream().mapToDouble(StripCell::seconds).sum()).isEqualTo(6000);
  }
}
