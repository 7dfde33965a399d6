package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path temp;
  private ConfigFolder folder;

  @BeforeEach
  void referenceFile() {
    folder =
        new ConfigFolder(temp)
            .file(
                "reference.conf",
                "load {",
                "  users = 10",
                "  spawn-rate = null",
                "  quick = false",
                "}",
                "target { base-url = null, password = null }",
                "gatling { foreign = true }");
  }

  private int users() {
    Settings settings = folder.load();
    int users = settings.section("load").integer("users", 1, Integer.MAX_VALUE);
    settings.throwIfProblems();
    return users;
  }

  @Test
  void eachLayerOverridesTheOneBelow() {
    assertThat(users()).isEqualTo(10);
    folder.file("application.conf", "load.users = 20");
    assertThat(users()).isEqualTo(20);
    folder.file("environments/staging.conf", "load.users = 30").option("env", "staging");
    assertThat(users()).isEqualTo(30);
    folder.variable("GAUNTLET_LOAD_USERS", "40");
    assertThat(users()).isEqualTo(40);
    folder.option("load.users", "50");
    assertThat(users()).isEqualTo(50);
  }

  @Test
  void aShortNameStandsForItsPath() {
    folder.option("users", "7").option("spawnRate", "2.5").option("baseUrl", "http://127.0.0.1:1");
    Settings settings = folder.load();
    assertThat(users()).isEqualTo(7);
    assertThat(settings.section("load").number("spawn-rate", 0, 10)).isEqualTo(2.5);
    assertThat(settings.section("target").text("base-url")).isEqualTo("http://127.0.0.1:1");
  }

  @Test
  void commandLineOptionsAreDistinguishedFromOtherSources() {
    Section load =
        folder
            .option("users", "7")
            .variable("GAUNTLET_LOAD_SPAWN_RATE", "2")
            .load()
            .section("load");
    assertThat(load.isOption("users")).isTrue();
    assertThat(load.isOption("spawn-rate")).isFalse();
    assertThat(load.isOption("quick")).isFalse();
  }

  @Test
  void eachContractHasAShortNameForItsBaseUrl() {
    folder.option("baseUrl.ap", "http://127.0.0.1:2");
    assertThat(folder.load().section("target").section("ap").text("base-url"))
        .isEqualTo("http://127.0.0.1:2");
  }

  @Test
  void aVariableSelectsTheEnvironmentUnlessAnOptionDoes() {
    folder
        .file("environments/a.conf", "load.users = 1")
        .file("environments/b.conf", "load.users = 2")
        .variable("GAUNTLET_ENV", "a");
    assertThat(users()).isEqualTo(1);
    folder.option("env", "");
    assertThat(users()).isEqualTo(1);
    folder.option("env", "b");
    assertThat(users()).isEqualTo(2);
    assertThat(folder.load().environment()).contains("b");
  }

  @Test
  void environmentMayBeInAJar() throws IOException {
    URI jar = URI.create("jar:" + temp.resolve("more.jar").toUri());
    try (FileSystem content = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectory(content.getPath("environments"));
      Files.writeString(content.getPath("environments/jarred.conf"), "load.users = 7");
    }
    URL[] urls = {temp.resolve("more.jar").toUri().toURL(), temp.toUri().toURL()};
    try (URLClassLoader classPath = new URLClassLoader(urls, null)) {
      Settings settings =
          Settings.load(new SettingsSources(Map.of("env", "jarred"), Map.of(), classPath));
      assertThat(settings.section("load").integer("users", 1, 9)).isEqualTo(7);
      settings.throwIfProblems();
    }
  }

  @Test
  void processSettingsContainEveryDefault() {
    Settings settings = Settings.load(SettingsSources.ofProcess());
    assertThat(settings.section("results").text("directory")).isEqualTo("results");
    assertThat(settings.section("progress").duration("interval")).isPositive();
    settings.throwIfProblems();
  }

  @Test
  void variableSetsAKeyWithDashesAndWithoutADefault() {
    folder.variable("GAUNTLET_LOAD_SPAWN_RATE", "3");
    assertThat(folder.load().section("load").optionalNumber("spawn-rate", 0, 10)).hasValue(3);
  }

  @Test
  void givenOptionsAreListedUnderTheirNames() {
    folder
        .option("baseUrl.my-shop", "http://127.0.0.1:1")
        .option("load.users", "7")
        .option("quick", "true")
        .option("foreign.option", "x");
    assertThat(folder.load().options())
        .isEqualTo(
            Map.of(
                "baseUrl.my-shop", "http://127.0.0.1:1", "load.users", "7", "quick", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEmptyOptionOrVariableIsNotSet(String empty) {
    folder
        .option("quick", empty)
        .option("users", empty)
        .option("load.spawn-rate", empty)
        .option("load.usres", empty)
        .option("limits.users", empty)
        .variable("GAUNTLET_LOAD_QUICK", empty)
        .variable("GAUNTLET_LOAD_USERS", empty)
        .variable("GAUNTLET_LIMITS_USERS", empty)
        .variable("GAUNTLET_ENV", empty);
    Settings settings = folder.load();
    Section load = settings.section("load");
    assertThat(load.flag("quick")).isFalse();
    assertThat(load.has("spawn-rate")).isFalse();
    assertThat(load.isOption("users")).isFalse();
    assertThat(users()).isEqualTo(10);
    assertThat(settings.environment()).isEmpty();
    assertThat(settings.options()).isEmpty();
    load.rejectUnknownKeys();
    settings.throwIfProblems();
  }

  @Test
  void emptyOptionKeepsTheValueOfTheLowerLayer() {
    folder
        .file("application.conf", "load.users = 20")
        .variable("GAUNTLET_LOAD_USERS", "40")
        .option("users", "");
    assertThat(users()).isEqualTo(40);
    folder.variable("GAUNTLET_LOAD_USERS", "");
    assertThat(users()).isEqualTo(20);
  }

  @Test
  void substitutionOfAnEmptyVariableHasNoValue() {
    folder
        .file(
            "application.conf", "load.users = 20", "load.users = ${?EMPTY}", "target.x = [${?EMPTY}]")
        .variable("EMPTY", "");
    assertThat(users()).isEqualTo(20);
    assertThat(folder.load().section("target").texts("x")).isEmpty();
    folder.file("application.conf", "load.users = ${EMPTY}");
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactly(
            "${EMPTY} has no value: set the environment variable EMPTY (application.conf: 1)");
  }

  @Test
  void fileMayReferToEnvironmentVariables() {
    folder
        .file("environments/staging.conf", "target.password = ${?STAGING_PASSWORD}")
        .option("env", "staging");
    assertThat(folder.load().section("target").optionalText("password")).isEmpty();
    folder.variable("STAGING_PASSWORD", "007");
    assertThat(folder.load().section("target").optionalText("password")).contains("007");
  }

  @Test
  void optionOverridesAValueReferencedByAFile() {
    folder.file("application.conf", "target.base-url = \"http://host:\"${load.users}");
    folder.option("users", "81");
    assertThat(folder.load().section("target").text("base-url")).isEqualTo("http://host:81");
  }

  @Test
  void aFileMayIncludeAnother() {
    folder
        .file("environments/common.conf", "load.users = 5")
        .file("environments/staging.conf", "include \"common\"")
        .option("env", "staging");
    assertThat(users()).isEqualTo(5);
  }

  @Test
  void contractFileSharesProblemsAndVariables() {
    folder.file("contracts/x.conf", "name = ${?WHO}", "size = many").variable("WHO", "me");
    Settings settings = folder.load();
    Section contract = settings.file(folder.path("contracts/x.conf"));
    assertThat(contract.text("name")).isEqualTo("me");
    contract.integer("size", 0, 9);
    assertThat(contract.path()).isEmpty();
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageContaining("size must be a whole number between 0 and 9, was many")
        .hasMessageContaining("x.conf: 2)");
  }

  @Test
  void valuesIncludedByReferenceConfAreDefaults() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    Section scenarios = settings.section("scenarios");
    assertThat(scenarios.keys()).contains("Realtime", "multiagent");
    assertThat(scenarios.isGiven("Realtime")).isFalse();
    assertThat(scenarios.isGiven("multiagent")).isFalse();
    Map<String, String> options = Map.of("scenarios.Realtime.time-limit", "5 s");
    Settings own =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    assertThat(own.section("scenarios.Realtime").isGiven("time-limit")).isTrue();
  }
}
