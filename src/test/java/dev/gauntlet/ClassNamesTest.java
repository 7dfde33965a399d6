package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class names are unique, except in the platform, which is a separate program. */
class ClassNamesTest {

  @TempDir Path sources;

  private void source(String in, String name, String... imports) throws IOException {
    Path folder = Files.createDirectories(sources.resolve(in));
    String text = "package %s;\n%s".formatted(in, String.join("\n", imports));
    Files.writeString(folder.resolve(name + ".java"), text);
  }

  @Test
  void classNamesAreUnique() {
    assertThat(ClassNames.sharedIn(Path.of("src", "main", "java"))).isEmpty();
  }

  @Test
  void duplicateClassNamesAreFound() throws IOException {
    source("dev.gauntlet.load", "Arrivals");
    source("dev.gauntlet.journey", "Arrivals");
    Set<String> both = Set.of("dev.gauntlet.journey.Arrivals", "dev.gauntlet.load.Arrivals");
    assertThat(ClassNames.sharedIn(sources)).isEqualTo(Map.of("Arrivals", both));
  }

  @Test
  void nestedClassImportedByAnotherPackageIsChecked() throws IOException {
    source("dev.gauntlet.audit", "Hop");
    source("dev.gauntlet.report", "AuditView", "import dev.gauntlet.report.AuditView.Hop;");
    assertThat(ClassNames.sharedIn(sources)).isEmpty();
    source("dev.gauntlet.verdict", "Judge", "import dev.gauntlet.report.AuditView.Hop;");
    assertThat(ClassNames.sharedIn(sources)).containsOnlyKeys("Hop");
  }

  @Test
  void platformSharesNoClassNameWithTheFramework() throws IOException {
    source("dev.gauntlet.target", "Account");
    source("dev.gauntlet.platform.ma", "Account");
    assertThat(ClassNames.sharedIn(sources)).isEmpty();
  }
}
