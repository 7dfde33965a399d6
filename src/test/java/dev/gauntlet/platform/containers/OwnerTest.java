package dev.gauntlet.platform.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {

  private final Owner self = Owner.self();

  @Test
  void aLabelTellsItsOwner() {
    assertThat(Owner.parse(self.label())).contains(self);
  }

  @Test
  void whoLivesHasNotGone() {
    assertThat(self.gone()).isFalse();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTheOwner() {
    assertThat(new Owner(self.host(), self.pid(), self.startMillis() - 60_000).gone()).isTrue();
  }

  @Test
  void whoHasEndedHasGone() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(new Owner(self.host(), process.pid(), 1).gone()).isTrue();
  }

  @Test
  void nobodyOnAnotherMachineIsKnownToHaveGone() {
    assertThat(new Owner(self.host() + "-2", self.pid(), 1).gone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "host/1", "host/a/1", "host/1/2/3"})
  void aStrangersLabelNamesNobody(String label) {
    assertThat(Owner.parse(label)).isEmpty();
  }
}
