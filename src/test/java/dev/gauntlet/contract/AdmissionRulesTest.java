package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionRulesTest {

  private static final String WHOLE =
      """
      start = start, end = end, user = user, expires-after = 60 s
      statistics { operation = stats, active = "$.total_active" }
      limits { global = "$.max_concurrent", user = 5 }
      """;

  @TempDir Path folder;

  private static String contract(String admission) {
    return """
        contract {
          name = other
          admission { %s }
          operations {
            start {
              method = POST, path = /starts
              save { id = "$.id", other = "$.other" }
              marker { "$.user" = "#{user}" }
            }
            end { method = POST, path = "/starts/#{id}/end" }
            stats { method = GET, path = /stats }
          }
        }
        """
        .formatted(admission.replace("\n", "\n    "));
  }

  private AdmissionRules rules(String admission) {
    return ContractFile.read(folder, contract(admission)).admission().orElseThrow();
  }

  @Test
  void limitsAreNumbersOrInTheStatistics() {
    AdmissionRules rules = rules(WHOLE);
    String statistics = "{\"total_active\":3,\"max_concurrent\":20}";
    assertThat(rules.statistics().orElseThrow().active(statistics)).hasValue(3);
    assertThat(rules.limits().get("global").in(statistics)).hasValue(20);
    assertThat(rules.limits().get("global").in("no JSON")).isEmpty();
    assertThat(rules.limits().get("global").in("{\"max_concurrent\":\"many\"}")).isEmpty();
    assertThat(rules.limits().get("user").in("")).isEqualTo(OptionalInt.of(5));
  }

  @Test
  void slotIsTheValueThatTheStartSavesAndTheEndSends() {
    assertThat(rules("start = start, end = end").slot()).isEqualTo("id");
  }

  @Test
  void answerWithTheMarkerOfAnotherAskerIsCrossTalk() {
    Operation start = ContractFile.read(folder, contract(WHOLE)).operation("start");
    Map<String, Object> known = Map.of("user", "a");
    assertThat(start.marked()).isTrue();
    assertThat(start.read(200, "{\"user\":\"b\",\"id\":1,\"other\":1}", known::get))
        .isEqualTo(
            new Answer.Unexpected("cross-talk: $.user is not #{user}", Optional.of(""), true));
    assertThat(start.read(200, "{\"user\":\"a\",\"id\":1,\"other\":1}", known::get))
        .isInstanceOf(Answer.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "end = end | contract.admission.start is missing",
        "start = strt, end = end | must name an operation of the contract, was strt, did you mean",
        "start = start, end = stats | slot must name a value that \"start\" saves and \"stats\"",
        "start = start, end = end, slot = other | slot must name a value that \"start\" saves",
        "start = start, end = end, limits { global = 0 } | limits.global must be a number from 1",
        "start = start, end = end, limits { user = \"$.u\" } | must be a number, since there is no",
        "start = start, end = end, limits { users = 1 } | unknown key contract.admission.limits",
        "start = start, end = end, statistics { operation = stats } | statistics.active is missing",
        "start = start, end = end, expires-after = 0 s | expires-after must be 1 s or more",
      })
  void eachMistakeIsReported(String admission, String message) {
    assertThat(ContractFile.problems(folder, contract(admission)))
        .extracting(Problem::toString)
        .anyMatch(problem -> problem.contains(message));
  }
}
