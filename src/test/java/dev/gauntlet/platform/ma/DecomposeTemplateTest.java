package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecomposeTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "DEVELOP_FEATURE, Code Generation;Code Review;Test Generation;Documentation",
    "BUG_FIX, Analysis;Fix;Regression Testing",
    "CODE_REVIEW, Static Analysis;Security Review;Report"
  })
  void aTypeHasItsSteps(TaskType type, String names) {
    assertThat(DecomposeTemplate.of(type))
        .extracting(DecomposeTemplate.Step::name)
        .containsExactly(names.split(";"));
  }

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void stepsDependOnlyOnEarlierSteps(TaskType type) {
    List<DecomposeTemplate.Step> steps = DecomposeTemplate.of(type);
    for (int i = 0; i < steps.size(); i++) {
      int position = i;
      assertThat(steps.get(i).dependsOn()).allMatch(other -> other < position);
    }
    assertThat(steps.get(0).dependsOn()).isEmpty();
  }
}
