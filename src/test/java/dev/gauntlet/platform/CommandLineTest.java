package dev.gauntlet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.ConversationLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @Test
  void defaultsAreEmbeddedStoresOnAFreeLoopbackPort() {
    PlatformOptions options = CommandLine.of().options(Map.of("XDG_CACHE_HOME", "/c"));
    assertThat(options.listening().host()).isEqualTo("127.0.0.1");
    assertThat(options.listening().port("ma")).isZero();
    assertThat(options.embeds()).isTrue();
    assertThat(options.listening().port("ap")).isZero();
    assertThat(options.embedded(2).maxConnections()).isGreaterThan(2 * options.stores().poolSize());
    assertThat(options.behaviour().login().accessTokenLife()).isEmpty();
    assertThat(options.behaviour().rateLimited()).isFalse();
    assertThat(options.cache()).isEqualTo(Path.of("/c/gauntlet"));
    assertThat(options.logs()).isEmpty();
  }

  @Test
  void optionsAreRead() {
    CommandLine line =
        CommandLine.of(
            "--port",
            "8080",
            "--ap-port",
            "8081",
            "--jdbc-url",
            "jdbc:postgresql://db:5432/x?user=u&password=p",
            "--redis-url",
            "redis://:p@cache:6379",
            "--pool-size",
            "50",
            "--password-cost",
            "10",
            "--access-token-life",
            "2",
            "--faults",
            "status:*:503",
            "--rate-limit",
            "--max-conversations",
            "10",
            "--conversation-idle-timeout",
            "3",
            "--end-with-stdin");
    PlatformOptions options = line.options(Map.of());
    assertThat(line.problems()).isEmpty();
    assertThat(line.endsWithInput()).isTrue();
    assertThat(options.listening().port("ma")).isEqualTo(8080);
    assertThat(options.listening().port("ap")).isEqualTo(8081);
    assertThat(options.embeds()).isFalse();
    assertThat(options.stores().poolSize()).isEqualTo(50);
    assertThat(options.behaviour().login().passwordCost()).isEqualTo(10);
    assertThat(options.behaviour().login().accessTokenLife()).contains(Duration.ofSeconds(2));
    assertThat(options.behaviour().rateLimited()).isTrue();
    assertThat(options.behaviour().conversations())
        .isEqualTo(
            new ConversationLimits(
                10, 5, Duration.ofSeconds(3), Duration.ofSeconds(120), Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "false, false", "'', false"})
  void environmentVariableSwitchesTheRateLimiter(String variable, boolean limited) {
    CommandLine line = CommandLine.of();
    Map<String, String> environment = Map.of("RATE_LIMIT_ENABLED", variable);
    assertThat(line.options(environment).behaviour().rateLimited()).isEqualTo(limited);
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void nonBooleanSwitchIsAProblem() {
    CommandLine line = CommandLine.of();
    line.options(Map.of("RATE_LIMIT_ENABLED", "maybe"));
    assertThat(line.problems())
        .containsExactly("RATE_LIMIT_ENABLED must be true or false, was maybe");
  }

  @ParameterizedTest
  @CsvSource({
    "--port,        65536,                  0..65535",
    "--port,        http,                   0..65535",
    "--pool-size,   0,                      1..500",
    "--jdbc-url,    postgresql://db/x,      jdbc:postgresql://",
    "--jdbc-url,    jdbc:postgresql://,     HOST",
    "--redis-url,   cache:6379,             redis://",
    "--faults,      slow:/x,                duration",
    "--model-length, long,                  log-normal",
    "--model-seed,  x,                      whole number",
    "--prot,        1,                      --help"
  })
  void invalidValueIsReportedWithTheExpectedForm(String option, String value, String expected) {
    assertThat(problemsOf(option, value)).anyMatch(problem -> problem.contains(expected));
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThat(problemsOf("--port", "x", "--password-cost", "99", "--fast", "--logs")).hasSize(4);
  }

  @Test
  void passwordIsNotRepeatedInAProblem() {
    assertThat(problemsOf("--redis-url", "rediss://:s3cret@h:1").toString())
        .doesNotContain("s3cret");
  }

  @Test
  void optionsOfTheModelAreRead() {
    CommandLine line =
        CommandLine.of("--model-immediate", "true", "--model-length", "5", "--model-seed", "7");
    assertThat(line.options(Map.of()).behaviour().model())
        .isEqualTo(
            ModelOptions.DEFAULT.with("immediate", "true").with("length", "5").with("seed", "7"));
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void instancesOfAContractUseConsecutivePorts() {
    PlatformOptions options = CommandLine.of("--cv-port", "8082").options(Map.of());
    assertThat(options.listening().port("cv", 0)).isEqualTo(8082);
    assertThat(options.listening().port("cv", 1)).isEqualTo(8083);
    assertThat(CommandLine.of().options(Map.of()).listening().port("cv", 1)).isZero();
    assertThat(problemsOf("--cv-port", "65535").get(0)).contains("0..65534");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(CommandLine.HELP)
        .contains("--port", "--ap-port", "--rate-limit", "--jdbc-url", "--redis-url", "--pool-size")
        .contains("--redis-connections", "--access-token-life", "--refresh-token-life")
        .contains("--password-cost", "--logs", "--cache", "--faults", "--end-with-stdin")
        .contains(PlatformLaunch.modelKeys().stream().map(PlatformLaunch::modelOption).toList())
        .contains("--cv-port", "--max-conversations", "--conversation-sweep-interval")
        .contains("admission:race:5ms")
        .contains("stream:late:10:2s", "slow:POST /api/v1/tasks:800ms");
    assertThat(CommandLine.of("--help").wantsHelp()).isTrue();
  }

  private static List<String> problemsOf(String... arguments) {
    CommandLine line = CommandLine.of(arguments);
    line.options(Map.of());
    return line.problems();
  }
}
