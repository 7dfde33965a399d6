package dev.gauntlet.run.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.report.EventfulRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStartTest {

  private static final List<String> FAULT = List.of("the platform ended while it was starting");

  @TempDir Path results;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicReference<ShutdownHook> end = new AtomicReference<>();

  /** Creates a start whose shutdown hook is recorded in {@code end}. */
  private RunStart start(Function<Runnable, ShutdownHook> register) {
    RunStart start =
        new RunStart(
            new Console(new PrintStream(out)),
            last -> {
              end.set(register.apply(last));
              return end.get();
            });
    Map<String, String> properties = Map.of("results", results.toString());
    start.asked(
        "Smoke",
        Settings.load(new SettingsSources(properties, Map.of(), getClass().getClassLoader())));
    return start;
  }

  private String reason() throws IOException {
    return new JsonMapper()
        .readTree(results.resolve("latest/result.json").toFile())
        .at("/verdict/reasons/0")
        .asText();
  }

  @Test
  void failureBeforeTheShutdownIsTheReason() throws IOException {
    RunStart start = start(ShutdownHook::new);
    start.failed(FAULT);
    end.get().run();
    assertThat(reason()).isEqualTo(FAULT.get(0));
  }

  @Test
  void failureCausedByTheShutdownIsNotTheReason() throws IOException {
    AtomicReference<RunStart> start = new AtomicReference<>();
    start.set(
        start(
            last ->
                new ShutdownHook(
                    () -> {
                      start.get().failed(FAULT);
                      last.run();
                    })));
    end.get().run();
    assertThat(reason()).isNotEmpty().isNotEqualTo(FAULT.get(0));
  }

  @Test
  void unusableResultsDirectoryIsReportedOnce() throws IOException {
    Files.createDirectory(results.resolve("latest"));
    RunStart start = start(ShutdownHook::new);
    start.failed(List.of("results.directory cannot be used: latest is a directory"));
    end.get().run();
    assertThat(out.toString(UTF_8).strip()).isEqualTo("No result was written.");
  }

  @Test
  void missingResultIsReportedWithItsReasonIfNotReportedBefore() throws IOException {
    Files.createDirectory(results.resolve("latest"));
    EventfulRun.played(results, "20261121-120000Z-smoke").end();
    RunStart start = start(ShutdownHook::new);
    start.failed(FAULT);
    end.get().run();
    assertThat(out.toString(UTF_8))
        .contains("latest is a directory")
        .contains("No result was written: the results directory holds only earlier runs.");
  }
}
