package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.protocol.FakeRequirement;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.target.IdleTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the end of a run closes the resources that were opened for it. */
class TargetAccessTest {

  private final List<String> closed = new ArrayList<>();

  private final class Platform extends IdleTarget {

    @Override
    public void close() {
      closed.add("target");
    }
  }

  private final class Store extends FakeRequirement {

    private final boolean stuck;

    private Store(boolean stuck) {
      this.stuck = stuck;
    }

    @Override
    public void close() {
      closed.add("store");
      if (stuck) {
        throw new IllegalStateException("stuck");
      }
    }
  }

  private TargetAccess access(boolean stuck) {
    OpenRequirements store = PlannedRequirements.of(List.of(new Store(stuck)), null).open(null);
    return new TargetAccess(new Platform(), store);
  }

  @Test
  void requirementsAreClosedOnceAndBeforeTheTarget() {
    TargetAccess access = access(false);
    access.close();
    assertThat(closed).containsExactly("store", "target");
    access.close();
    assertThat(closed).containsOnlyOnce("store");
  }

  @Test
  void targetIsClosedAfterAnotherCloseFails() {
    assertThatThrownBy(access(true)::close).hasMessage("stuck");
    assertThat(closed).containsExactly("store", "target");
  }
}
