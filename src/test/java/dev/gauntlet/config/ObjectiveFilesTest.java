package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectiveFilesTest {

  @TempDir Path path;
  private ConfigFolder folder;

  @BeforeEach
  void aFolderWithAContractsObjectives() {
    folder =
        new ConfigFolder(path)
            .file("reference.conf", "objectives { run { p95 = 1 s }, shop { } }")
            .file(
                "objectives/shop.conf",
                "objectives {",
                "  shop { \"list orders\" { p95 = 200 ms } }",
                "  run { p95 = 2 s }",
                "}",
                "scenarios.Rush { \"list orders\" { max = 3 s } }");
  }

  private static String limit(Settings settings) {
    return settings.section("objectives.shop").section("list orders").text("p95");
  }

  @Test
  void fileBesideTheContractOverridesReferenceConf() {
    Settings settings = folder.load();
    settings.throwIfProblems();
    assertThat(limit(settings)).isEqualTo("200 ms");
    assertThat(settings.section("objectives.run").text("p95")).isEqualTo("2 s");
    assertThat(settings.section("scenarios.Rush").section("list orders").text("max"))
        .isEqualTo("3 s");
  }

  @Test
  void otherSourcesOverrideTheObjectivesFile() {
    folder.file("application.conf", "objectives.shop { \"list orders\" { p95 = 300 ms } }");
    assertThat(limit(folder.load())).isEqualTo("300 ms");
    folder.file("environments/slow.conf", "objectives.shop { \"list orders\" { p95 = 400 ms } }");
    assertThat(limit(folder.option("env", "slow").load())).isEqualTo("400 ms");
    folder.variable("GAUNTLET_OBJECTIVES_SHOP_LIST_ORDERS_P95", "500 ms");
    assertThat(limit(folder.load())).isEqualTo("500 ms");
  }

  @Test
  void optionOverridesTheObjectivesFile() {
    folder.option("objectives.shop.list orders.p95", "600 ms");
    assertThat(limit(folder.load())).isEqualTo("600 ms");
  }

  @Test
  void namesOfTheObjectivesFileAreKnown() {
    assertThat(folder.load().documented("objectives", "shop")).containsExactly("list orders");
  }

  @Test
  void duplicateRequestIsReported() {
    folder.file(
        "objectives/shop.conf",
        "objectives.shop {",
        "  \"list orders\" { p95 = 200 ms }",
        "  \"list orders\" { p95 = 300 ms }",
        "}");
    assertThatThrownBy(() -> folder.load().throwIfProblems())
        .hasMessageContaining(
            "1. \"list orders\" occurs twice, first in line 2: write all of it in one { ... } (%s: 3)"
                .formatted(path.resolve("objectives/shop.conf")));
  }

  @Test
  void problemNamesFileAndLine() {
    folder.file("objectives/shop.conf", "objectives {", "  run = 5", "}", "load.users = 7");
    String file = path.resolve("objectives/shop.conf").toString();
    assertThatThrownBy(() -> folder.load().throwIfProblems())
        .hasMessageContaining(
            "unknown key load: an objectives file may contain only objectives and scenarios (%s: 4)"
                .formatted(file));
    folder.file("objectives/shop.conf", "objectives {", "  shop { \"list orders\" { p95 = soon } }");
    assertThatThrownBy(() -> folder.load().throwIfProblems())
        .hasMessageContaining(file + " cannot be read: ");
  }

  @Test
  void invalidObjectivesFileIsIgnoredWithoutObjectives() {
    folder.file("objectives/shop.conf", "objectives {", "  run = 5", "}", "load.users = 7");
    folder.load().throwIfProblemsOutsideObjectives();
    folder.file("objectives/shop.conf", "objectives {");
    folder.load().throwIfProblemsOutsideObjectives();
    folder.option("usres", "5");
    assertThatThrownBy(() -> folder.load().throwIfProblemsOutsideObjectives())
        .hasMessageStartingWith("1 problem:")
        .hasMessageContaining("unknown option usres");
  }
}
