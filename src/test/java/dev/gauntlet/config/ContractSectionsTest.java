package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractSectionsTest {

  private static final Config REFERENCE =
      ConfigFactory.parseString(
          "target { kind = null, each-contract { token = null }, compose.port { each-contract = null } }");

  @Test
  void whatIsDocumentedForEachContractIsAKeyOfEach() {
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
  void withoutContractsNothingIsLeftOfIt() {
    assertThat(ContractSections.in(REFERENCE, List.of()))
        .isEqualTo(ConfigFactory.parseString("target { kind = null, compose.port {} }"));
  }
}
