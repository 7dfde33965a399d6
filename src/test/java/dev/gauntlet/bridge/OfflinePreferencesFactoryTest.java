package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;

class OfflinePreferencesFactoryTest {

  private final Preferences gatling =
      new OfflinePreferencesFactory().userRoot().node("/io/gatling/latestVersion");

  @Test
  void versionCheckIsRecordedAsJustDone() {
    long before = System.currentTimeMillis();
    assertThat(gatling.getLong("lastCheckTimestamp", 0))
        .isBetween(before, System.currentTimeMillis());
    assertThat(gatling.getBoolean("lastCheckSuccess", false)).isFalse();
  }

  @Test
  void preferencesAreNotPersisted() throws BackingStoreException {
    gatling.put("lastCheckSuccess", "true");
    gatling.flush();
    assertThat(gatling.get("lastCheckSuccess", null)).isNull();
    assertThat(new OfflinePreferencesFactory().systemRoot().keys()).isEmpty();
  }
}
