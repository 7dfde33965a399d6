package dev.gauntlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of the protocols for scenarios whose journeys require systems beyond a contract. */
class SharedProtocolsTest {

  private static final Recorder RECORDER =
      new Recorder(
          Clock.system(),
          RunHeader.of(
              RunInfo.here("r1", "Test", "", "closed", false, ""),
              PlannedLoad.closed(1, 1, 1),
              Provenance.unknown()));

  private record Store(String name) implements Requirement<ProtocolAccess> {

    @Override
    public PlannedRequirement<ProtocolAccess> plan(PlanningContext planning) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class StoreAccess implements ProtocolAccess {

    @Override
    public List<URI> urls() {
      return List.of();
    }

    @Override
    public ProtocolBuilder protocol(Optional<Recorder> recorder) {
      return new StoreProtocol();
    }
  }

  private static final class StoreProtocol implements ProtocolBuilder {

    @Override
    public Protocol protocol() {
      throw new UnsupportedOperationException();
    }
  }

  /** A requirement that is equal to others of the same address. */
  private record AddressAccess(URI url) implements ProtocolAccess {

    @Override
    public List<URI> urls() {
      return List.of(url);
    }

    @Override
    public ProtocolBuilder protocol(Optional<Recorder> recorder) {
      return new StoreProtocol();
    }
  }

  @Test
  void requirementsOfOneSystemShareItsProtocol() {
    OpenRequirements open = new OpenRequirements();
    open.add(new Store("reads"), new AddressAccess(URI.create("tcp://127.0.0.1:7")));
    open.add(new Store("writes"), new AddressAccess(URI.create("tcp://127.0.0.1:7")));
    open.add(new Store("elsewhere"), new AddressAccess(URI.create("tcp://127.0.0.1:8")));
    SharedProtocols shared = new SharedProtocols(open, RECORDER);
    assertThat(shared.of(List.of(new Store("reads"), new Store("writes")))).hasSize(1);
    assertThat(shared.of(List.of(new Store("reads"), new Store("elsewhere")))).hasSize(2);
  }

  @Test
  void requirementsShareTheirProtocol() {
    OpenRequirements open = new OpenRequirements();
    open.add(new Store("a"), new StoreAccess());
    open.add(new Store("b"), new StoreAccess());
    SharedProtocols shared = new SharedProtocols(open, RECORDER);
    List<ProtocolBuilder> first = shared.of(List.of(new Store("a"), new Store("b")));
    assertThat(first).hasSize(2).doesNotHaveDuplicates();
    assertThat(shared.of(Set.of(new Store("b")))).containsExactly(first.get(1));
    assertThat(shared.of(Set.of())).isEmpty();
  }
}
