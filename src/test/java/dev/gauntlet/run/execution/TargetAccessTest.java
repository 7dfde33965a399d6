package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.protocol.Access;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.protocol.Opening;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.Planning;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.target.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How the end of a run closes what was opened for it. */
class TargetAccessTest {

  private final List<String> closed = new ArrayList<>();

  private final class Platform implements Target {
    @Override
    public Map<String, URI> baseUrls() {
      return Map.of();
    }

    @Override
    public Map<String, String> stores() {
      return Map.of();
    }

    @Override
    public String description() {
      return "watched";
    }

    @Override
    public void onDeath(Consumer<String> listener) {}

    @Override
    public void reset() {}

    @Override
    public void close() {
      closed.add("target");
    }
  }

  private final class Store implements Requirement<Access>, PlannedRequirement<Access>, Access {

    private final boolean stuck;

    private Store(boolean stuck) {
      this.stuck = stuck;
    }

    @Override
    public PlannedRequirement<Access> plan(Planning planning) {
      return this;
    }

    @Override
    public List<RequestScope> requests() {
      return List.of();
    }

    @Override
    public String place() {
      return "";
    }

    @Override
    public Access open(Opening opening) {
      return this;
    }

    @Override
    public List<URI> urls() {
      return List.of();
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
  void whatUsersNeedIsClosedOnceAndBeforeTheTarget() {
    TargetAccess access = access(false);
    access.close();
    assertThat(closed).containsExactly("store", "target");
    access.close();
    assertThat(closed).containsOnlyOnce("store");
  }

  @Test
  void theTargetIsClosedThoughSomethingElseCannotBe() {
    assertThatThrownBy(access(true)::close).hasMessage("stuck");
    assertThat(closed).containsExactly("store", "target");
  }
}
