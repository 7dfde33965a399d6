package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gauntlet.process.EndedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the script ./gauntlet in a built folder, with a Java that prints its locale. */
class LauncherIT {

  @TempDir Path folder;

  @BeforeEach
  void builtProject() throws IOException {
    Files.copy(Path.of("gauntlet"), folder.resolve("gauntlet"));
    Files.writeString(folder.resolve("pom.xml"), "");
    Files.createDirectories(folder.resolve("src"));
    Files.createDirectories(folder.resolve("jdk/bin"));
    Path java =
        Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"locale $LC_ALL, $*\"");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/gauntlet.classpath"), "a.jar");
  }

  private String launch(String before, String locale) throws Exception {
    return output(before + "exec sh ./gauntlet run Smoke", locale);
  }

  /** Returns the character map of a locale; empty if the system has no {@code locale} command. */
  private String charmap(String locale) throws Exception {
    return output("locale charmap 2>/dev/null", locale).strip();
  }

  private String output(String command, String locale) throws Exception {
    ProcessBuilder launcher =
        new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    launcher.environment().put("LC_ALL", locale);
    return EndedProcess.of(launcher, Duration.ofMinutes(1)).output();
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    assertThat(launch("export JAVA_HOME=/nowhere; exec 2>&1; ", "C.UTF-8"))
        .isEqualTo(
            "gauntlet: JAVA_HOME is /nowhere, which has no bin/java: point it to a JDK 17 or newer,"
                + " or unset it\n");
  }

  @Test
  void localeIsUtf8() throws Exception {
    assumeThat(charmap("C")).as("charset of the locale C").matches("US-ASCII|ANSI_X3.4-19.*");
    assumeThat(charmap("C.utf8")).as("charset of the locale C.utf8").isEqualTo("UTF-8");
    assertThat(launch("", "C")).startsWith("locale C.UTF-8, ").endsWith("Gauntlet run Smoke\n");
    assertThat(launch("", "POSIX")).startsWith("locale C.UTF-8, ");
    assertThat(launch("", "C.utf8")).startsWith("locale C.utf8, ");
  }

  @Test
  void tooFewOpenFilesForJavaAreRefused() throws Exception {
    assertThat(launch("ulimit -n 200; ", "C"))
        .isEqualTo(
            "gauntlet: Java may open 200 files, and needs 256 or more to start: ulimit -n 4096\n");
  }

  @Test
  void tooFewOpenFilesForTheLoadAreReportedByTheRunPlan() throws Exception {
    assertThat(launch("ulimit -n 300; ", "C")).endsWith("Gauntlet run Smoke\n");
  }

  @Test
  void softLimitOfOpenFilesIsRaisedByJavaAndNotRefused() throws Exception {
    assertThat(launch("ulimit -S -n 200; ", "C")).endsWith("Gauntlet run Smoke\n");
  }
}
