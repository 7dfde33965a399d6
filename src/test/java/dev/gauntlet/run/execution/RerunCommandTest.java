package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RerunCommandTest {

  @Test
  void addressOfTheSuitePlatformIsNotPartOfTheCommand() {
    Map<String, String> options =
        Map.of(
            "target.kind", "remote",
            "target.new-accounts", "true",
            "target.ma.base-url", "http://127.0.0.1:34105",
            "target.request-timeout", "5s",
            "quick", "true");
    assertThat(new RerunCommand("Spike", options, true, 7).text())
        .isEqualTo(
            "mvn gatling:test -Dsimulation=Spike -Dquick=true -Dseed=7 -Dtarget.request-timeout=5s");
    assertThat(new RerunCommand("Spike", Map.of("target.kind", "remote"), false, 7).text())
        .contains("-Dtarget.kind=remote");
  }

  @Test
  void commandRepeatsTheRunWithoutSecrets() {
    SettingsSources sources =
        new SettingsSources(
            Map.of(
                "quick", "true",
                "notes", "",
                "users", "20",
                "title", "mine",
                "results", "/tmp/x",
                "java.io.tmpdir", "/tmp",
                "target.password", "hunter2",
                "target.embedded.faults", "slow:GET /tasks:2s"),
            Map.of(),
            getClass().getClassLoader());
    assertThat(new RerunCommand("Spike", Settings.load(sources).options(), false, 7).text())
        .isEqualTo(
            "mvn gatling:test -Dsimulation=Spike -Dquick=true -Dseed=7"
                + " '-Dtarget.embedded.faults=slow:GET /tasks:2s' '-Dtarget.password=******'"
                + " -Dusers=20");
  }
}
