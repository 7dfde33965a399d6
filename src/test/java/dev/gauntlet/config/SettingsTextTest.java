package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTextTest {
  @TempDir Path temp;
  private ConfigFolder folder;

  @BeforeEach
  void files() {
    folder =
        new ConfigFolder(temp)
            .file(
                "reference.conf",
                "load { users = 10, duration = null, model = closed }",
                "target {",
                "  password = null",
                "  base-url = null",
                "  \"allowed hosts\" = [a]",
                "}")
            .file(
                "environments/staging.conf",
                "target {",
                "  password = ${?STAGING_PASSWORD}",
                "  base-url = \"https://me:hunter2@staging.example\"",
                "}")
            .variable("STAGING_PASSWORD", "hunter2")
            .option("env", "staging")
            .option("users", "5")
            .option("model", "closed");
  }

  @Test
  void changedSettingsAreShownWithTheirOrigin() {
    assertThat(folder.load().brief())
        .isEqualTo(
            """
            load.users = "5" (-Dusers)
            target.base-url = "https://******@staging.example" (environments/staging.conf: 3)
            target.password = "******" (STAGING_PASSWORD)
            """);
  }

  @Test
  void completeSettingsShowEveryValueAsHocon() {
    assertThat(folder.load().whole())
        .isEqualTo(
            """
            load.duration = null # reference.conf: 1
            load.model = "closed" # -Dmodel
            load.users = "5" # -Dusers
            target."allowed hosts" = ["a"] # reference.conf: 5
            target.base-url = "https://******@staging.example" # environments/staging.conf: 3
            target.password = "******" # STAGING_PASSWORD
            """);
  }

  @Test
  void completeSettingsCanBeReadBack() {
    String whole = folder.load().whole();
    Path other = temp.resolve("again");
    ConfigFolder again = new ConfigFolder(other).file("reference.conf", whole);
    assertThat(again.load().section("load").integer("users", 1, 9)).isEqualTo(5);
    assertThat(again.load().section("target").texts("allowed hosts")).containsExactly("a");
  }

  @Test
  void foreignSectionsAreNotShown() {
    folder.file("application.conf", "gatling.secret-of-others = x");
    assertThat(folder.load().whole()).doesNotContain("gatling");
  }
}
