package dev.gauntlet.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gauntlet.process.Console;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.target.IdleTarget;
import dev.gauntlet.target.TargetException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite of simulations that do not exist: each ends at once, without a result. */
class SuiteRunIT {

  private static final Suite SUITE =
      new Suite("three members", false, List.of(member("First"), member("Second"), member("Third")));

  @TempDir Path folder;

  /** A platform whose data can be reset a given number of times. */
  private static final class Platform extends IdleTarget {

    private int resetsLeft;

    private Platform(int resets) {
      resetsLeft = resets;
    }

    @Override
    public void reset() {
      if (resetsLeft-- == 0) {
        throw new TargetException("the reset failed");
      }
    }
  }

  private static Suite.Member member(String simulation) {
    return new Suite.Member(simulation, true, Set.of(), Map.of(), Map.of());
  }

  private static SuiteTarget.Plan platform(int resets) {
    return plan(() -> new SuiteTarget.Embedded(new Platform(resets), List.of()));
  }

  private static SuiteTarget.Plan plan(Supplier<SuiteTarget> target) {
    return new SuiteTarget.Plan() {
      @Override
      public SuiteTarget.MemberAccess expectedAccess() {
        return SuiteTarget.MemberAccess.NONE;
      }

      @Override
      public SuiteTarget open(RunFolder results) {
        return target.get();
      }
    };
  }

  private VerdictStatus run(SuiteTarget.Plan plan, Map<String, String> options)
      throws InterruptedException {
    Console console = new Console(new PrintStream(OutputStream.nullOutputStream()));
    return new SuiteRun("own", SUITE, options, new RunFolder(folder), console)
        .run(plan, outcome -> {});
  }

  private JsonNode result() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("suite.json").toFile());
  }

  private List<String> members() throws IOException {
    return result().get("members").valueStream()
        .map(member -> member.get("status").asText() + ": " + member.get("reasons").get(0).asText())
        .toList();
  }

  @Test
  void failedResetEndsTheSuiteAndKeepsCompletedMembers() throws Exception {
    assertThat(run(platform(1), Map.of())).isEqualTo(VerdictStatus.ERROR);
    assertThat(members())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("no result: It ended with exit code"),
            second -> assertThat(second).isEqualTo("not run: the reset failed"),
            third -> assertThat(third).isEqualTo("not run: the reset failed"));
  }

  @Test
  void loadGeneratorStartFailureIsTheReasonOfSkippedMembers() throws Exception {
    assertThat(run(platform(3), Map.of("title", "\0"))).isEqualTo(VerdictStatus.ERROR);
    assertThat(members())
        .hasSize(3)
        .allMatch(
            member -> member.startsWith("not run: the load generator could not be started: "));
  }

  @Test
  void unreachableTargetIsTheReasonOfAnUnstartedSuite() throws Exception {
    assertThatThrownBy(
            () ->
                run(
                    plan(
                        () -> {
                          throw new TargetException("no port is free");
                        }),
                    Map.of()))
        .isInstanceOf(TargetException.class);
    assertThat(result().get("reasons").get(0).asText()).isEqualTo("no port is free");
    assertThat(members()).hasSize(3).containsOnly("not run: the suite did not start");
  }
}
