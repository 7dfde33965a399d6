package dev.gauntlet.platform.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerOwnerTest {

  private final ContainerOwner self = ContainerOwner.self();

  @Test
  void labelIdentifiesItsOwner() {
    assertThat(ContainerOwner.parse(self.label())).contains(self);
  }

  @Test
  void runningOwnerIsDetected() {
    assertThat(self.gone()).isFalse();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTheOwner() {
    assertThat(new ContainerOwner(self.host(), self.pid(), self.startMillis() - 60_000).gone())
        .isTrue();
  }

  @Test
  void endedOwnerIsDetected() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(new ContainerOwner(self.host(), process.pid(), 1).gone()).isTrue();
  }

  @Test
  void ownerOnAnotherMachineCountsAsRunning() {
    assertThat(new ContainerOwner(self.host() + "-2", self.pid(), 1).gone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "host/1", "host/a/1", "host/1/2/3"})
  void foreignLabelHasNoOwner(String label) {
    assertThat(ContainerOwner.parse(label)).isEmpty();
  }
}
