package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the benchmarks, which no other step of the build does. */
class BenchesTest {

  @Test
  void everyBenchCompiles(@TempDir Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> benches = Files.walk(Path.of("bench"))) {
      List<Path> sources = benches.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      List<String> options =
          List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
      compiler
          .getTask(
              complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertThat(complaints.toString()).doesNotContain("error:");
  }

  @Test
  void everyScriptParses() throws Exception {
    assumeThat(canRun("bash", "-c", ":")).isTrue();
    try (Stream<Path> benches = Files.walk(Path.of("bench"))) {
      List<Path> scripts = benches.filter(file -> file.toString().endsWith(".sh")).toList();
      assertThat(scripts).isNotEmpty();
      for (Path script : scripts) {
        Process bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(bash.waitFor()).describedAs("%s", script).isZero();
      }
    }
  }

  private static boolean canRun(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
