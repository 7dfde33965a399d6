package dev.gauntlet.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.SimulationSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {

  @TempDir Path folder;

  private Suite read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("own.conf"), text));
  }

  private Suite read(Path file) {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    Suite suite = Suite.read(settings.file(file), SimulationSources.ofProject());
    settings.throwIfProblems();
    return suite;
  }

  private static final String TWO =
      """
      suite {
        about = two
        stop-on-failure = yes
        simulations {
          Spike { tags = [slow, shapes], options { quick = true, users = 5 } }
          Smoke { tags = quick }
        }
      }
      """;

  @Test
  void membersKeepTheirOrderAndOptions() throws IOException {
    Suite suite = read(TWO);
    assertThat(suite.stopOnFailure()).isTrue();
    assertThat(suite.members())
        .extracting(Suite.Member::simulation)
        .containsExactly("Spike", "Smoke");
    assertThat(suite.members().get(0).options()).isEqualTo(Map.of("quick", "true", "users", "5"));
  }

  @Test
  void tagSelectsMembers() throws IOException {
    assertThat(read(TWO).chosen(Set.of("quick")).members())
        .extracting(Suite.Member::simulation)
        .containsExactly("Smoke");
  }

  @Test
  void unknownTagIsRejectedWithTheExistingOnes() throws IOException {
    assertThatThrownBy(() -> read(TWO).requireTags(Set.of("nope")))
        .isInstanceOf(UnknownTagException.class)
        .hasMessage("--tag nope is on no simulation of this suite; known: quick, shapes, slow");
    assertThatThrownBy(
            () -> read(TWO.replaceAll("tags = \\S+( shapes],)?", "")).requireTags(Set.of("a")))
        .isInstanceOf(UnknownTagException.class)
        .hasMessage("--tag a selects nothing, because the simulations of this suite have no tags");
    assertThatThrownBy(() -> read(TWO).requireTags(Set.of("")))
        .hasMessageStartingWith("--tag \"\" is on no simulation of this suite");
    read(TWO).requireTags(Set.of("quick", "slow"));
  }

  @Test
  void unquotedNameWithADotIsReported() {
    assertThatThrownBy(
            () ->
                read(
                    TWO.replace("Smoke {", "multiagent.Health50 {")
                        .replace("users = 5", "target.kind = embedded")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("2 problems:")
        .hasMessageContaining(
            "suite.simulations.multiagent is a section: quote a name that contains a dot,"
                + " \"multiagent.Health50\" (")
        .hasMessageContaining(
            "Spike.options.target is a section: quote a name that contains a dot, \"target.kind\" (");
  }

  @Test
  void suggestionForAnUnquotedNameIsAKnownName() {
    assertThatThrownBy(
            () ->
                read(
                    TWO.replace("Smoke {", "multiagent {")
                        .replace("users = 5", "target.ma.base-url = \"http://a\"")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("2 problems:")
        .hasMessageContaining("contains a dot, \"multiagent.Decompose10\" (")
        .hasMessageContaining("contains a dot, \"target.ma.base-url\" (");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"target.kind", "baseUrl", "baseUrl.ma", "target.base-url", "target.ma.base-url"})
  void simulationWithItsOwnTargetDoesNotUseTheSuitePlatform(String option)
      throws IOException {
    Suite suite = read(TWO.replace("users = 5", "\"" + option + "\" = x"));
    assertThat(suite.members())
        .extracting(Suite.Member::hasOwnTarget)
        .containsExactly(true, false);
  }

  @Test
  void optionKeepsItsLine() throws IOException {
    assertThat(read(TWO).members().get(0).origins().get("users").toString())
        .endsWith("own.conf: 5");
  }

  @Test
  void tagWithOtherCharactersIsRejected() {
    assertThatThrownBy(() -> read(TWO.replace("slow, shapes", "\"\", \"a b\", fine")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("Spike.tags must be words without spaces, was \"\" (")
        .hasMessageContaining("Spike.tags must be words without spaces, was \"a b\" (");
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThatThrownBy(() -> read(TWO.replace("Spike", "Spyke").replace("about", "abuot")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Spyke is no simulation, did you mean Spike?")
        .hasMessageContaining("suite.about is missing")
        .hasMessageContaining("abuot");
  }

  @Test
  void listInsteadOfASimulationSectionIsOneProblem() {
    assertThatThrownBy(
            () -> read("suite { about = a, stop-on-failure = no, simulations = [Smoke] }"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("1 problem:")
        .hasMessageContaining("suite.simulations must be a section { ... }, was a list");
  }

  @Test
  void duplicateSimulationIsAProblem() {
    assertThatThrownBy(() -> read(TWO.replace("Smoke", "\n Spike { options { users = 6 } }\nSmoke")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "Spike occurs twice, first in line 5: write all of it in one { ... } (")
        .hasMessageContaining("own.conf: 7)");
  }

  @Test
  void suiteMayOverrideAnIncludedSuite() throws IOException {
    read(TWO);
    Path file =
        Files.writeString(
            folder.resolve("other.conf"),
            "include \"own.conf\"\nsuite.simulations.Spike.options.users = 7");
    assertThat(read(file).members().get(0).options()).containsEntry("users", "7");
  }

  @Test
  void ineffectiveOptionIsAProblem() {
    assertThatThrownBy(
            () ->
                read(
                    TWO.replace(
                        "users = 5",
                        "nosuch = 1, usres = 5, simulation = Smoke, results = r, dryRun = true,"
                            + " \"load.dry-run\" = true, trace = true")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("7 problems")
        .hasMessageContaining("Spike.options.nosuch is an unknown option")
        .hasMessageContaining("usres is an unknown option, did you mean users?")
        .hasMessageContaining("simulation is an unknown option")
        .hasMessageContaining("results applies to the whole suite")
        .hasMessageContaining("dryRun applies to the whole suite")
        .hasMessageContaining("\"load.dry-run\" applies to the whole suite")
        .hasMessageContaining("trace shows the users of one simulation");
  }

  @Test
  void optionsWithADotMayBeThoseOfGatlingAndTheJvm() throws IOException {
    String options = "\"gatling.http.requestTimeout\" = 1, \"baseUrl.ma\" = \"http://a\"";
    assertThat(read(TWO.replace("users = 5", options)).members().get(0).options())
        .containsKeys("quick", "gatling.http.requestTimeout", "baseUrl.ma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multiagent", "quick", "realtime"})
  void bundledSuitesAreValid(String name) {
    assertThat(read(Path.of("user-files", "suites", name + ".conf")).members())
        .isNotEmpty();
  }
}
