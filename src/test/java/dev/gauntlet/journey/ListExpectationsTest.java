package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.protocol.http.Expectation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListExpectationsTest {

  private static final Map<String, Object> KNOWN =
      Map.of("gauntlet.totalBefore", 7, "gauntlet.own", List.of("a", "b", "c"));

  private static Optional<String> fault(
      Expectation expectation, int total, List<String> listed) {
    return expectation.fault(Map.of("total", total, "listed", listed), KNOWN::get);
  }

  @Test
  void totalGrownByTheCreatedItemsIsAccepted() {
    assertThat(fault(ListExpectations.totalGrownBy(3), 10, List.of())).isEmpty();
    assertThat(fault(ListExpectations.totalGrownBy(3), 9, List.of()))
        .contains("the total did not grow by exactly 3");
    assertThat(fault(ListExpectations.totalGrownBy(3), 11, List.of())).isPresent();
  }

  @Test
  void totalsAreComparedAsNumbers() {
    Map<String, Object> before = Map.of("gauntlet.totalBefore", new BigDecimal("7.0"));
    Expectation grown = ListExpectations.totalGrownBy(3);
    assertThat(grown.fault(Map.of("total", new BigDecimal("10.00")), before::get)).isEmpty();
    assertThat(grown.fault(Map.of("total", "10"), before::get)).isEmpty();
    assertThat(grown.fault(Map.of("total", "many"), before::get)).isPresent();
  }

  @Test
  void expectedPageIsAccepted() {
    assertThat(fault(ListExpectations.pageOfOwn(2), 10, List.of("b", "a"))).isEmpty();
  }

  @Test
  void wrongPageLengthIsReported() {
    assertThat(fault(ListExpectations.pageOfOwn(2), 10, List.of("a")))
        .contains("the page does not contain exactly 2 entries");
    assertThat(fault(ListExpectations.pageOfOwn(2), 10, List.of("a", "b", "c"))).isPresent();
  }

  @Test
  void foreignOrDuplicateItemIsReported() {
    assertThat(fault(ListExpectations.pageOfOwn(2), 10, List.of("a", "x")))
        .contains("the page contains entries that this user did not create");
    assertThat(fault(ListExpectations.pageOfOwn(2), 10, List.of("a", "a"))).isPresent();
  }

  @Test
  void firstFailedExpectationIsReported() {
    Expectation both = ListExpectations.totalGrownBy(3).and(ListExpectations.pageOfOwn(2));
    assertThat(both.needs()).containsExactlyInAnyOrder("total", "listed");
    assertThat(fault(both, 10, List.of("a", "b"))).isEmpty();
    assertThat(fault(both, 9, List.of())).contains("the total did not grow by exactly 3");
    assertThat(fault(both, 10, List.of())).contains("the page does not contain exactly 2 entries");
  }
}
