package dev.gauntlet.process;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class EndedProcessIT {

  private static ProcessBuilder shell(String script) {
    return new ProcessBuilder("sh", "-c", script);
  }

  @Test
  void allOutputOfAProcessIsKept() throws Exception {
    assertThat(EndedProcess.of(shell("echo out; echo error >&2; exit 3"), ofMinutes(1)))
        .isEqualTo(new EndedProcess(3, "out\nerror\n"));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hangingProcessIsKilledWithItsChildren() {
    assertThatThrownBy(() -> EndedProcess.of(shell("sleep 600 & sleep 600"), ofMillis(500)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("still runs after PT0.5S");
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
        .noneMatch(child -> child.info().commandLine().orElse("").endsWith("sleep 600"));
  }
}
