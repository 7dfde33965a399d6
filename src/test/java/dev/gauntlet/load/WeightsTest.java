package dev.gauntlet.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
  private static final Weights MIXED =
      weights(
          "list workers",
          3,
          "list tasks",
          3,
          "check health",
          2,
          "register worker",
          1,
          "create task",
          1);

  private static Weights weights(Object... namesAndWeights) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (int i = 0; i < namesAndWeights.length; i += 2) {
      weights.put((String) namesAndWeights[i], (Integer) namesAndWeights[i + 1]);
    }
    return new Weights(weights);
  }

  private static Map<String, Long> counts(int n, IntFunction<String> name) {
    return IntStream.range(0, n)
        .mapToObj(name)
        .collect(Collectors.groupingBy(x -> x, Collectors.counting()));
  }

  @Test
  void randomSelectionFollowsTheWeights() {
    Random random = new Random(7);
    int n = 100_000;
    Map<String, Long> counts = counts(n, i -> MIXED.pick(random.nextDouble()));
    double[] expected = MIXED.weights().values().stream().mapToDouble(w -> n * w / 10.0).toArray();
    long[] observed = MIXED.weights().keySet().stream().mapToLong(counts::get).toArray();
    assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue())
        .isGreaterThan(0.01);
  }

  @Test
  void selectionIsExactAtBoundaries() {
    assertThat(MIXED.pick(0)).isEqualTo("list workers");
    assertThat(MIXED.pick(Math.nextDown(0.3))).isEqualTo("list workers");
    assertThat(MIXED.pick(0.3)).isEqualTo("list tasks");
    assertThat(MIXED.pick(Math.nextDown(1.0))).isEqualTo("create task");
    assertThatIllegalArgumentException().isThrownBy(() -> MIXED.pick(1));
  }

  @Test
  void assignmentIsExactAfterEachRound() {
    Map<String, Long> counts = counts(MIXED.total(), MIXED.round()::get);
    MIXED.weights().forEach((name, w) -> assertThat(counts.get(name)).isEqualTo((long) w));
  }

  @Test
  void assignmentIsSmooth() {
    Weights weights = weights("a", 5, "b", 1, "c", 1);
    assertThat(weights.round()).containsExactly("a", "a", "b", "a", "c", "a", "a");
  }

  @Test
  void everyPrefixIsProportional() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      Map<String, Integer> drawn = new LinkedHashMap<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        drawn.put("journey " + i, 1 + random.nextInt(9));
      }
      assertEveryPrefixIsInProportion(new Weights(drawn));
    }
  }

  private static void assertEveryPrefixIsInProportion(Weights weights) {
    List<String> dealt = weights.round();
    weights
        .weights()
        .forEach(
            (name, weight) -> {
              int seen = 0;
              for (int n = 1; n <= dealt.size(); n++) {
                seen += dealt.get(n - 1).equals(name) ? 1 : 0;
                double fair = (double) n * weight / weights.total();
                assertThat(Math.abs(seen - fair))
                    .as("%s after %s of %s", name, n, weights)
                    .isLessThan(1.5);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void weightOutOfRangeIsRejected(int weight) {
    assertThatIllegalArgumentException().isThrownBy(() -> weights("a", weight));
  }

  @Test
  void emptyWeightsAreRejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Weights(Map.of()));
  }
}
