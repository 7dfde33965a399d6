package dev.gauntlet.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyMixTest {
  private static final List<String> KNOWN = List.of("worker", "task", "mixed");

  @Test
  void journeysAreReadWithTheirWeights() {
    assertThat(JourneyMix.parse("task,worker:3", KNOWN)).hasToString("task 1, worker 3");
    assertThat(JourneyMix.parse(" mixed : 2 , task ", KNOWN)).hasToString("mixed 2, task 1");
    assertThat(JourneyMix.of("task").weights()).containsEntry("task", 1);
  }

  @Test
  void journeyWithAQuarterOfTheWeightGetsAQuarterOfTheUsers() {
    JourneyMix mix = JourneyMix.parse("task,worker:3", KNOWN);
    assertThat(mix.round()).containsExactly("worker", "task", "worker", "worker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wroker      | names the unknown journey wroker (did you mean worker?)
          banana      | names the unknown journey banana (known: mixed, task, worker)
          apple,task,pear:2 | names the unknown journeys apple, pear (known: mixed, task, worker)
          ''      | names no journey (known: mixed, task, worker)
          ' , ,'  | names no journey (known: mixed, task, worker)
          ,apple, | names the unknown journey apple (known: mixed, task, worker)
          task:0      | must give task a weight from 1 to 1000
          task:-1     | must give task a weight from 1 to 1000
          task:1001   | must give task a weight from 1 to 1000
          task:x      | must give task a weight from 1 to 1000
          task:       | must give task a weight from 1 to 1000
          task,task:2 | names task twice
          tsk,worker:0| names the unknown journey tsk (did you mean task?) and must give worker a \
          weight from 1 to 1000
          """)
  void everythingWrongIsNamed(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JourneyMix.parse(text, KNOWN))
        .withMessage(message);
  }
}
