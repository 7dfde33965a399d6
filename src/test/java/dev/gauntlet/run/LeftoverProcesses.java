package dev.gauntlet.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there is of a run on this machine, whoever started it and whoever is its parent by now: its
 * JVMs inherit a temporary folder of their own, and every process of the run has the name of that
 * folder on its command line or in its environment.
 */
final class LeftoverProcesses {

  private static final Path PROC = Path.of("/proc");

  private final Path temp;

  private LeftoverProcesses(Path temp) {
    this.temp = temp;
  }

  /** Of a run whose files are in a folder. */
  static LeftoverProcesses of(Path folder) {
    try {
      return new LeftoverProcesses(Files.createDirectories(folder.resolve("temp")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process has to be started with in order to be seen here. */
  Map<String, String> variables() {
    return Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temp);
  }

  /** Command lines of the processes that run. */
  List<String> processes() {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(this::ours)
        .map(LeftoverProcesses::commandLine)
        .toList();
  }

  private boolean ours(ProcessHandle process) {
    return commandLine(process).contains(temp.toString())
        || ofSystem(process, "environ").contains(temp.toString());
  }

  /** Java itself shows no more than 4096 characters, fewer than a class path has. */
  private static String commandLine(ProcessHandle process) {
    String whole = ofSystem(process, "cmdline");
    return whole.isEmpty() ? process.info().commandLine().orElse("") : whole;
  }

  /** Empty where the system has no such file, or the process has ended meanwhile. */
  private static String ofSystem(ProcessHandle process, String file) {
    try {
      Path path = PROC.resolve(Long.toString(process.pid())).resolve(file);
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  /** Files and folders in the temporary folder of the run. */
  List<Path> files() {
    try (Stream<Path> files = Files.list(temp)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until no process runs and no file is left. */
  void assertGoneWithin(Duration deadline) throws InterruptedException {
    SimulationProcess.await(
        () -> processes().isEmpty() && files().isEmpty(),
        deadline,
        () -> "still there: " + readable(processes()) + files());
  }

  /** Without class paths, which stand in the middle. */
  private static List<String> readable(List<String> commandLines) {
    return commandLines.stream()
        .map(line -> line.replaceAll("-cp \\S+", "-cp ...").strip())
        .toList();
  }
}
