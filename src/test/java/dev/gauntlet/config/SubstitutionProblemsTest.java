package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of substitutions without a value. */
class SubstitutionProblemsTest extends LoadSectionCase {

  @Test
  void invalidConcatenationIsOneProblemWithoutItsValues() {
    staging("load.users += hunter2");
    assertThat(problems())
        .containsExactly(
            "a list or section is concatenated with a value of another kind:"
                + " check += and ${...} in the given files");
  }

  @Test
  void unresolvedSubstitutionIsOneProblemAndTheRestIsRead() {
    staging("target.password = ${STAGING_PASSWORD}", "load.users = -1");
    assertThat(problems())
        .containsExactly(
            "${STAGING_PASSWORD} has no value: set the environment variable STAGING_PASSWORD"
                + " (environments/staging.conf: 1)",
            "load.users must be positive, was -1 (environments/staging.conf: 2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = ${a}", "a = ${b}, b = ${a}", "load = ${a}", "load += ${a}"})
  void optionsOfTheRunApplyWhenAFileCannotBeResolved(String line) {
    staging(line);
    folder.option("load.dry-run", "true");
    Settings settings = folder.load();
    assertThat(settings.section("load").flag("dry-run")).isTrue();
    assertThat(ProblemTexts.of(settings::throwIfProblems)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load.duration = ${?load.duration}",
        "load { duration = ${?load.rate}, rate = ${?load.duration} }"
      })
  void anOptionalSubstitutionThatLeadsBackToItselfIsAProblem(String line) {
    staging(line);
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .contains(
            "load.duration refers to itself and has no value: replace its"
                + " ${...} by a value (environments/staging.conf: 1)");
  }

  @Test
  void resolvedOptionalSubstitutionIsNoProblem() {
    folder.file("application.conf", "load.duration = 5 s");
    staging("load.duration = ${?load.duration}", "load.users = 3", "load.users = ${?USERS}");
    assertThat(problems()).isEmpty();
  }

  @Test
  void unsetVariableIsNotReportedAsMissingValueToo() {
    staging("load.duration = ${NONE}");
    Settings settings = folder.load();
    settings.section("load").duration("duration");
    assertThat(settings.section("load").isSound("duration")).isFalse();
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .singleElement()
        .asString()
        .startsWith("${NONE} has no value");
  }

  @Test
  void cyclicSubstitutionIsNotReportedAsAMissingVariable() {
    staging("a = ${b}", "b = ${a}");
    assertThat(problems())
        .last()
        .asString()
        .contains("} depends on its own value: replace one of the ${...} by a value");
  }
}
