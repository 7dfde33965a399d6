package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupportedMachineTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,    amd64,   false, LINUX_X64",
    "Linux,    amd64,   true,  LINUX_MUSL_X64",
    "Linux,    aarch64, false, LINUX_ARM64",
    "Mac OS X, aarch64, false, MAC_ARM64",
    "Mac OS X, x86_64,  false, MAC_X64"
  })
  void theCommonMachinesAreKnown(
      String system, String architecture, boolean musl, SupportedMachine here) {
    assertThat(SupportedMachine.of(system, architecture, musl)).isEqualTo(here);
  }

  @ParameterizedTest
  @EnumSource(SupportedMachine.class)
  void binariesOfEverySupportedMachineAreOnTheClassPath(SupportedMachine machine) {
    assertThat(getClass().getResource("/" + machine.postgresArchive())).isNotNull();
    assertThat(getClass().getResource("/" + machine.redisBinary())).isNotNull();
  }

  @Test
  void unsupportedMachineIsReportedWithTheNextStep() {
    assertThatThrownBy(() -> SupportedMachine.of("Windows 11", "amd64", false))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--jdbc-url");
  }
}
