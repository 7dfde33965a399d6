package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.BooksPlatform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a new platform module: its package, migration, contract and registration. */
class PlatformModuleIT {

  @TempDir Path folder;

  @Test
  void platformModuleNeedsOnlyPackageMigrationContractAndRegistration() throws Exception {
    try (BooksPlatform platform = BooksPlatform.start();
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                BooksSimulation.class,
                "target.contract=src/test/resources/contracts/books.conf",
                "baseUrl=" + platform.baseUrls().get("books"),
                "quick")) {
      assertThat(platform.baseUrls()).containsOnlyKeys("ma", "ap", "pg", "openai", "cv", "books");
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode result = run.result();
      assertThat(result.at("/verdict/status").asText()).isEqualTo("passed");
      assertThat(result.path("requests").findValuesAsText("name"))
          .contains("add book", "look at book");
      assertThat(platform.reset()).isEmpty();
    }
  }
}
