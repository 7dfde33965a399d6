package dev.gauntlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultRulesTest {

  @ParameterizedTest
  @CsvSource({
    "slow:POST /api/v1/tasks:800ms, POST, /api/v1/tasks,   true",
    "slow:POST /api/v1/tasks:800ms, GET,  /api/v1/tasks,   false",
    "slow:POST /api/v1/tasks:800ms, POST, /api/v1/tasks/1, false",
    "slow:/api/v1/tasks*:2s,        GET,  /api/v1/tasks/1, true",
    "drop:GET /a/*/b,               GET,  /a/1/b,          true",
    "drop:GET /a/*/b,               GET,  /a/1/c,          false",
    "status:*:503,                  PUT,  /anything,       true",
    "status:*:503,                  GET,  /api/v1/health,  true",
    "status:* except /h*:503,       GET,  /health,         false",
    "status:* except /h*:503,       GET,  /other,          true",
    "drop:GET /a.b,                 GET,  /axb,            false"
  })
  void ruleAppliesToTheRequestsThatItNames(String rules, String method, String path, boolean hit) {
    assertThat(parse(rules).effectOn(method, path).isPresent()).isEqualTo(hit);
  }

  @Test
  void firstMatchingRuleApplies() {
    FaultRules faults = parse("slow:POST /a:2 s, status:*:503");
    assertThat(faults.effectOn("POST", "/a")).contains(new FaultRule.Slow(Duration.ofSeconds(2)));
    assertThat(faults.effectOn("GET", "/a")).contains(new FaultRule.Status(503));
    assertThat(parse("block:POST /*/login:250ms").effectOn("POST", "/api/login"))
        .contains(new FaultRule.Block(Duration.ofMillis(250)));
  }

  @Test
  void everyInvalidRuleIsReported() {
    List<String> problems = new ArrayList<>();
    FaultRules.parse(
        "slow:/a:soon, status:/a:200, stop:/a, drop:/a:1s, slow:a:1s, status:/a", problems);
    assertThat(problems).hasSize(6);
    assertThat(problems.get(0)).contains("slow:/a:soon", "duration");
    assertThat(problems.get(1)).contains("400..599");
    assertThat(problems.get(2)).contains("slow:", "status:", "drop:");
  }

  @Test
  void pushRulesApplyByNumber() {
    PushFaults pushes = parse("push:lose:3, push:delay:50ms, drop:/a").pushes();
    assertThat(pushes.hits(PushFaults.Kind.LOSE, 2)).isFalse();
    assertThat(pushes.hits(PushFaults.Kind.LOSE, 3)).isTrue();
    assertThat(pushes.hits(PushFaults.Kind.DOUBLE, 3)).isFalse();
    assertThat(pushes.delay()).isEqualTo(Duration.ofMillis(50));
    assertThat(parse("drop:/a").pushes().isEmpty()).isTrue();
  }

  @Test
  void invalidPushRuleIsReported() {
    List<String> problems = new ArrayList<>();
    FaultRules.parse("push:lose:0, push:lose, push:eat:5, push:delay:soon", problems);
    assertThat(problems).hasSize(4);
    assertThat(problems.get(0))
        .isEqualTo(
            "fault 'push:lose:0': expected a whole number N of 1 or more at the end, for a fault of"
                + " every Nth push");
    assertThat(problems.get(2)).contains("KIND is lose, double, swap, astray or hangup");
  }

  @Test
  void streamRulesApplyByNumber() {
    StreamFaults streams = parse("stream:cut:3, stream:late:2:50ms, stream:stall:5").streams();
    assertThat(streams.hits(StreamFaults.Kind.CUT, 2)).isFalse();
    assertThat(streams.hits(StreamFaults.Kind.CUT, 6)).isTrue();
    assertThat(streams.hits(StreamFaults.Kind.SWAP, 6)).isFalse();
    assertThat(streams.delay(StreamFaults.Kind.LATE)).isEqualTo(Duration.ofMillis(50));
    assertThat(streams.delay(StreamFaults.Kind.STALL)).isEqualTo(Duration.ofSeconds(10));
    assertThat(parse("drop:/a").streams().isEmpty()).isTrue();
  }

  @Test
  void invalidStreamRuleIsReported() {
    List<String> problems = new ArrayList<>();
    FaultRules.parse(
        "stream:cut:0, stream:late:5, stream:cut:5:1s, stream:lose:5, stream:stall:5:soon",
        problems);
    assertThat(problems).hasSize(5).allMatch(problem -> problem.contains("stream:"));
  }

  @Test
  void admissionRulesApplyByNumberOrDelay() {
    AdmissionFaults admission =
        parse("admission:race:5ms, admission:leak:3, admission:crosstalk:2, admission:unfair:1 s")
            .admission();
    assertThat(admission.race()).contains(Duration.ofMillis(5));
    assertThat(admission.unfair()).contains(Duration.ofSeconds(1));
    assertThat(admission.leaks(2)).isFalse();
    assertThat(admission.leaks(3)).isTrue();
    assertThat(admission.confuses(4)).isTrue();
    assertThat(parse("drop:/a").admission()).isEqualTo(AdmissionFaults.NONE);
  }

  @Test
  void invalidAdmissionRuleIsReported() {
    List<String> problems = new ArrayList<>();
    FaultRules.parse(
        "admission:leak:0, admission:race, admission:race:5, admission:eat:5ms", problems);
    assertThat(problems).hasSize(4);
  }

  @Test
  void noRuleAppliesToNoRequest() {
    assertThat(FaultRules.none().isEmpty()).isTrue();
    assertThat(FaultRules.none().effectOn("GET", "/")).isEmpty();
  }

  private static FaultRules parse(String rules) {
    List<String> problems = new ArrayList<>();
    FaultRules faults = FaultRules.parse(rules, problems);
    assertThat(problems).isEmpty();
    return faults;
  }
}
