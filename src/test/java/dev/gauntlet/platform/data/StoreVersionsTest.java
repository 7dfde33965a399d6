package dev.gauntlet.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreVersionsTest {

  @Test
  void versionNumberIsExtractedFromTheStoreOutput() {
    assertThat(StoreVersions.firstWord("17.5 (Debian 17.5-1.pgdg120+1)")).isEqualTo("17.5");
    assertThat(StoreVersions.firstWord("17.11")).isEqualTo("17.11");
    assertThat(StoreVersions.redisVersion("# Server\r\nredis_version:6.2.14\r\nredis_mode:x\r\n"))
        .isEqualTo("6.2.14");
  }

  @Test
  void redisVersionMayBeUnknown() {
    assertThat(new StoreVersions("17.11", StoreVersions.redisVersion("# Server\r\n")))
        .hasToString("PostgreSQL 17.11, Redis of an unknown version");
  }
}
