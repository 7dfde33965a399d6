package dev.gauntlet.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.process.ParentProcess.Current;
import java.io.File;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParentProcessTest {

  private static final ParentProcess PLUGIN = new ParentProcess(Optional.empty(), true);
  private static final ParentProcess GAUNTLET = new ParentProcess(Optional.of(4711L), false);
  private static final ParentProcess ANYBODY = new ParentProcess(Optional.empty(), false);

  private static Optional<Current> parent(long pid, String command) {
    return Optional.of(new Current(pid, Optional.of(command)));
  }

  @Test
  void nonJvmParentMeansThePluginEnded() {
    assertThat(PLUGIN.gone(parent(1, "/usr/sbin/init"))).isTrue();
    assertThat(PLUGIN.gone(parent(812, "/usr/lib/systemd/systemd"))).isTrue();
    assertThat(PLUGIN.gone(Optional.empty())).isTrue();
  }

  @Test
  void jvmParentIsThePluginEvenAsPid1() {
    assertThat(PLUGIN.gone(parent(4711, "/opt/jdk-17/bin/java"))).isFalse();
    assertThat(PLUGIN.gone(parent(1, "/opt/jdk-17/bin/java"))).isFalse();
  }

  @Test
  void invisibleParentCountsAsRunning() {
    assertThat(PLUGIN.gone(Optional.of(new Current(4711, Optional.empty())))).isFalse();
  }

  @Test
  void changedParentPidMeansTheParentEnded() {
    assertThat(GAUNTLET.gone(parent(4711, "/opt/jdk-17/bin/java"))).isFalse();
    assertThat(GAUNTLET.gone(parent(1, "/opt/jdk-17/bin/java"))).isTrue();
    assertThat(GAUNTLET.gone(Optional.empty())).isTrue();
  }

  @Test
  void unknownParentIsNotChecked() {
    assertThat(ANYBODY.gone(parent(1, "/usr/sbin/init"))).isFalse();
    assertThat(ANYBODY.gone(Optional.empty())).isFalse();
  }

  @Test
  void pluginIsRecognizedByItsClassPath() {
    assertThat(ParentProcess.bootedByPlugin("/tmp/gatlingbooter123.jar")).isTrue();
    String others = File.pathSeparator + "a.jar";
    assertThat(ParentProcess.bootedByPlugin("/tmp/gatlingbooter123.jar" + others)).isFalse();
    assertThat(ParentProcess.bootedByPlugin("/tmp/mine.jar")).isFalse();
  }
}
