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
 * The processes and temporary files of a run on this machine. The JVMs of a run share a temporary
 * folder of their own. Every process of the run contains the name of that folder in its command
 * line or environment, so it is found whatever its parent process is.
 */
final class LeftoverProcesses {

  private static final Path PROC = Path.of("/proc");

  private final Path temp;

  private LeftoverProcesses(Path temp) {
    this.temp = temp;
  }

  /** Returns the processes and files of a run whose results are in a folder. */
  static LeftoverProcesses of(Path folder) {
    try {
      return new LeftoverProcesses(Files.createDirectories(folder.resolve("temp")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the environment variables with which the processes of the run must be started. */
  Map<String, String> variables() {
    return Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temp);
  }

  /** Returns the command lines of the running processes. */
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

  /** Java itself returns at most 4096 characters, less than the length of a class path. */
  private static String commandLine(ProcessHandle process) {
    String whole = ofSystem(process, "cmdline");
    return whole.isEmpty() ? process.info().commandLine().orElse("") : whole;
  }

  /** Returns a file of /proc; empty if it does not exist or the process has ended. */
  private static String ofSystem(ProcessHandle process, String file) {
    try {
      Path path = PROC.resolve(Long.toString(process.pid())).resolve(file);
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the files and folders in the temporary folder of the run. */
  List<Path> files() {
    try (Stream<Path> files = Files.list(temp)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until no process and no file of the run remains. */
  void assertGoneWithin(Duration deadline) throws InterruptedException {
    SimulationProcess.await(
        () -> processes().isEmpty() && files().isEmpty(),
        deadline,
        () -> "still there: " + readable(processes()) + files());
  }

  /** Returns the command lines without class paths. */
  private static List<String> readable(List<String> commandLines) {
    return commandLines.stream()
        .map(line -> line.replaceAll("-cp \\S+", "-cp ...").strip())
        .toList();
  }
}
