package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MachineTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,    amd64,   false, LINUX_X64",
    "Linux,    amd64,   true,  LINUX_MUSL_X64",
    "Linux,    aarch64, false, LINUX_ARM64",
    "Mac OS X, aarch64, false, MAC_ARM64",
    "Mac OS X, x86_64,  false, MAC_X64"
  })
  void theCommonMachinesAreKnown(String system, String architecture, boolean musl, Machine here) {
    assertThat(Machine.of(system, architecture, musl)).isEqualTo(here);
  }

  @ParameterizedTest
  @EnumSource(Machine.class)
  void theBinariesOfEveryKnownMachineAreOnTheClassPath(Machine machine) {
    assertThat(getClass().getResource("/" + machine.postgresArchive())).isNotNull();
    assertThat(getClass().getResource("/" + machine.redisBinary())).isNotNull();
  }

  @Test
  void anotherMachineIsToldToBringServers() {
    assertThatThrownBy(() -> Machine.of("Windows 11", "amd64", false))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--jdbc-url");
  }
}
