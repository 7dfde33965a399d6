package dev.gauntlet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Compares the package table in docs/architecture.md with the code. */
@TestInstance(PER_CLASS)
class PackageTableTest {

  private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z.]+)` \\|.+\\| ([a-z., -]+) \\|$");
  private static final String NOTHING = "-";
  private static final String ROOT = "dev.gauntlet.";

  private final Map<String, Set<String>> table = table();
  private final Map<String, Set<String>> code = code();

  @Test
  void packageTableIsComplete() {
    assertThat(table.keySet()).isEqualTo(code.keySet());
  }

  @TestFactory
  Stream<DynamicTest> packageImportsMatchItsTableRow() {
    return table.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> assertThat(code.get(row.getKey())).isEqualTo(row.getValue())));
  }

  private static Map<String, Set<String>> table() {
    try {
      return ROW.matcher(Files.readString(ARCHITECTURE))
          .results()
          .collect(Collectors.toMap(row -> row.group(1), PackageTableTest::imports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> imports(MatchResult row) {
    return row.group(2).equals(NOTHING) ? Set.of() : Set.of(row.group(2).split(", "));
  }

  /** Returns the imports among Gauntlet's packages, from bytecode and sources. */
  private static Map<String, Set<String>> code() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.gauntlet");
    Map<String, Set<String>> imports = SourceImports.in(Path.of("src", "main", "java"));
    for (JavaClass each : classes.that(resideInAPackage(ROOT + "*.."))) {
      imports.computeIfAbsent(packageOf(each), unseen -> new TreeSet<>()).addAll(imports(each));
    }
    return imports;
  }

  private static Set<String> imports(JavaClass of) {
    return of.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> target.getPackageName().startsWith(ROOT))
        .map(PackageTableTest::packageOf)
        .filter(target -> !target.equals(packageOf(of)))
        .collect(Collectors.toSet());
  }

  private static String packageOf(JavaClass each) {
    return each.getPackageName().substring(ROOT.length());
  }
}
