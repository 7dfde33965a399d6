package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSectionsTest {

  private static final Config REFERENCE =
      ConfigFactory.parseString(
          "target { kind = null, each-contract { token = null }, compose.port { each-contract = null } }");

  @Test
  void keysDocumentedForEachContractExistInEach() {
    assertThat(ContractSections.in(REFERENCE, List.of("shop", "bank")))
        .isEqualTo(
            ConfigFactory.parseString(
                """
                target {
                  kind = null
                  shop { token = null }
                  bank { token = null }
                  compose.port { shop = null, bank = null }
                }
                """));
  }

  @Test
  void contractDoesNotReplaceASettingOfTheSameName() {
    assertThat(ContractSections.in(REFERENCE, List.of("kind")))
        .isEqualTo(
            ConfigFactory.parseString("target { kind = null, compose.port {} }"));
  }

  @Test
  void contractNamedAsASettingIsReportedOnlyIfContractsAreRead(@TempDir Path path)
      throws IOException {
    new ConfigFolder(path)
        .file("reference.conf", "target { accounts.file = a.csv, each-contract { token = null } }")
        .file("contracts/accounts.conf", "contract.name = accounts")
        .file("contracts/shop.conf", "contract.name = shop");
    NamedFiles contracts = new NamedFiles(path.resolve("contracts"));
    try (URLClassLoader classPath =
        new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
      Settings settings =
          Settings.load(
              new SettingsSources(Map.of(), Map.of(), classPath, NamedFiles.OBJECTIVES, contracts));
      assertThat(settings.section("target.accounts").text("file")).isEqualTo("a.csv");
      settings.throwIfProblems();
      assertThat(settings.contracts(List.of())).containsExactly("shop");
      assertThat(ProblemTexts.of(settings::throwIfProblems))
          .containsExactly(
              "a contract must not be named accounts like a setting of target: rename the file "
                  + contracts.file("accounts"));
    }
  }

  @Test
  void contractSectionIsEmptyWithoutContracts() {
    assertThat(ContractSections.in(REFERENCE, List.of()))
        .isEqualTo(ConfigFactory.parseString("target { kind = null, compose.port {} }"));
  }
}
