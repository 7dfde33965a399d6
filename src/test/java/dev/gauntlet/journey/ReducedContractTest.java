package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of contracts with few operations: Gatling's builders need minima, such as two choices. */
class ReducedContractTest {

  private static final Set<String> LOGIN = Set.of("log in", "refresh token");

  record Reduced(Journey journey, Set<String> kept) {
    @Override
    public String toString() {
      return "%s with %s".formatted(journey.name(), kept);
    }
  }

  static Stream<Reduced> reduced() {
    Journeys journeys = Journeys.builtIn();
    return journeys.names().stream()
        .map(journeys::named)
        .flatMap(
            journey ->
                Stream.concat(
                        Stream.of(Set.<String>of()), operations(journey).stream().map(Set::of))
                    .map(kept -> new Reduced(journey, kept)));
  }

  private static Set<String> operations(Journey journey) {
    return JourneyInspection.of(journey, FrozenClockRun.contract(journey.contract())).operations();
  }

  private static Contract contract(Reduced reduced) {
    Contract whole = FrozenClockRun.contract(reduced.journey().contract());
    Map<String, Operation> operations = new LinkedHashMap<>(whole.operations());
    operations
        .keySet()
        .removeIf(name -> !LOGIN.contains(name) && !reduced.kept().contains(name));
    return new Contract("reduced", whole.login(), operations, whole.pushes());
  }

  @ParameterizedTest
  @MethodSource("reduced")
  void journeyIsBuiltFromTheRemainingOperations(Reduced reduced) {
    FrozenClockRun run = new FrozenClockRun(contract(reduced));
    Steps steps = new Steps(reduced.journey(), run.context());
    assertThatCode(() -> reduced.journey().iteration(steps)).doesNotThrowAnyException();
  }
}
