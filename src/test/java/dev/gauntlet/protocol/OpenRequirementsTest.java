package dev.gauntlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of opening and closing the requirements of a run. */
class OpenRequirementsTest {

  private final List<String> opened = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();

  /** A requirement that records its close. */
  private final class Store extends FakeRequirement {

    private final String name;

    private Store(String name) {
      this.name = name;
    }

    @Override
    public void check(OpeningContext opening, AccessCheck trial) {
      if (name.equals("unfit")) {
        throw new UnmetRequirementException(name);
      }
    }

    @Override
    public RequirementAccess open(OpeningContext opening) {
      opened.add(name);
      if (name.startsWith("absent")) {
        throw new UnmetRequirementException(name);
      }
      return super.open(opening);
    }

    @Override
    public void close() {
      closed.add(name);
      if (name.startsWith("stuck")) {
        throw new IllegalStateException(name);
      }
    }
  }

  private OpenRequirements open(String... names) {
    List<Store> stores = List.of(names).stream().map(Store::new).toList();
    return PlannedRequirements.of(stores, null).open(null);
  }

  @Test
  void failedCloseDoesNotPreventOtherCloses() {
    OpenRequirements open = open("a", "stuck 1", "b", "stuck 2", "c");
    assertThatThrownBy(open::close)
        .hasMessage("stuck 1")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("stuck 2"));
    assertThat(closed).containsExactly("a", "stuck 1", "b", "stuck 2", "c");
  }

  @Test
  void requirementsAreCheckedBeforeAnyIsOpened() {
    assertThatThrownBy(() -> open("a", "unfit")).hasMessage("unfit");
    assertThat(opened).isEmpty();
  }

  @Test
  void requirementsAreClosedOnce() {
    OpenRequirements open = open("a", "b");
    open.close();
    open.close();
    assertThat(closed).containsExactly("a", "b");
  }

  @Test
  void openFailureIsReportedWhenAnotherCloseFails() {
    assertThatThrownBy(() -> open("a", "stuck", "absent"))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessage("absent")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("a", "stuck");
  }
}
