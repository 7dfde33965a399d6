package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.process.EndedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gatling's look-up of its latest version, in a separate JVM that opens no connections. */
class OfflinePreferencesIT {

  @TempDir Path home;

  @Test
  void gatlingOpensNoConnectionWithOfflinePreferences() throws Exception {
    String ours = OfflinePreferencesFactory.class.getName();
    assertThat(lookUp("-Djava.util.prefs.PreferencesFactory=" + ours)).containsExactly("done");
  }

  @Test
  void gatlingOpensAConnectionWithDefaultPreferences() throws Exception {
    assertThat(lookUp("-Djava.util.prefs.userRoot=" + home))
        .contains("connects to repo1.maven.org", "done");
  }

  private static List<String> lookUp(String option) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add(option);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(VersionLookUp.class.getName());
    return EndedProcess.of(new ProcessBuilder(command), Duration.ofMinutes(1)).output().lines().toList();
  }
}
