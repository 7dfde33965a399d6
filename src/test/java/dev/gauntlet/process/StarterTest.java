package dev.gauntlet.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.process.Starter.Parent;
import java.io.File;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StarterTest {

  private static final Starter PLUGIN = new Starter(Optional.empty(), true);
  private static final Starter GAUNTLET = new Starter(Optional.of(4711L), false);
  private static final Starter ANYBODY = new Starter(Optional.empty(), false);

  private static Optional<Parent> parent(long pid, String command) {
    return Optional.of(new Parent(pid, Optional.of(command)));
  }

  @Test
  void thePluginIsGoneWhenTheParentIsNoJvm() {
    assertThat(PLUGIN.gone(parent(1, "/usr/sbin/init"))).isTrue();
    assertThat(PLUGIN.gone(parent(812, "/usr/lib/systemd/systemd"))).isTrue();
    assertThat(PLUGIN.gone(Optional.empty())).isTrue();
  }

  @Test
  void thePluginIsThereWhenTheParentIsAJvmEvenTheFirstProcessOfAContainer() {
    assertThat(PLUGIN.gone(parent(4711, "/opt/jdk-17/bin/java"))).isFalse();
    assertThat(PLUGIN.gone(parent(1, "/opt/jdk-17/bin/java"))).isFalse();
  }

  @Test
  void aParentThatCannotBeSeenIsNotGone() {
    assertThat(PLUGIN.gone(Optional.of(new Parent(4711, Optional.empty())))).isFalse();
  }

  @Test
  void aStarterThatHandedOverItsPidIsGoneWhenTheParentHasAnother() {
    assertThat(GAUNTLET.gone(parent(4711, "/opt/jdk-17/bin/java"))).isFalse();
    assertThat(GAUNTLET.gone(parent(1, "/opt/jdk-17/bin/java"))).isTrue();
    assertThat(GAUNTLET.gone(Optional.empty())).isTrue();
  }

  @Test
  void whoeverElseStartsItIsNotJudged() {
    assertThat(ANYBODY.gone(parent(1, "/usr/sbin/init"))).isFalse();
    assertThat(ANYBODY.gone(Optional.empty())).isFalse();
  }

  @Test
  void thePluginIsKnownByItsClassPath() {
    assertThat(Starter.bootedByPlugin("/tmp/gatlingbooter123.jar")).isTrue();
    assertThat(Starter.bootedByPlugin("/tmp/gatlingbooter123.jar" + File.pathSeparator + "a.jar"))
        .isFalse();
    assertThat(Starter.bootedByPlugin("/tmp/mine.jar")).isFalse();
  }
}
