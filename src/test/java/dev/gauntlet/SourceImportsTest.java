package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceImportsTest {

  @TempDir Path sources;

  private Map<String, Set<String>> importsOf(String source) throws IOException {
    Files.writeString(sources.resolve("Some.java"), source);
    return SourceImports.in(sources);
  }

  @Test
  void inlinedConstantIsAnImport() throws IOException {
    assertThat(
            importsOf(
                """
                package dev.gauntlet.run.access;

                import dev.gauntlet.journey.push.WatchUser;
                import static dev.gauntlet.measure.AuditSource.PUSH;

                class Some {
                  static final String NAME = WatchUser.NAME + PUSH;
                }
                """))
        .isEqualTo(Map.of("run.access", Set.of("journey.push", "measure")));
  }

  @Test
  void caughtExceptionClassIsAnImport() throws IOException {
    assertThat(
            importsOf(
                """
                package dev.gauntlet.cli;

                import dev.gauntlet.process.RunException;

                class Some {
                  void run() {
                    try {
                    } catch (RunException e) {
                    }
                  }
                }
                """))
        .isEqualTo(Map.of("cli", Set.of("process")));
  }

  @Test
  void ownPackageThirdPartyClassesAndCommentsAreExcluded() throws IOException {
    assertThat(
            importsOf(
                """
                package dev.gauntlet.cli;

                import dev.gauntlet.cli.Gauntlet.Part;
                import java.util.List;

                // import dev.gauntlet.run.GauntletSimulation;
                class Some {}
                """))
        .isEqualTo(Map.of("cli", Set.of()));
  }
}
