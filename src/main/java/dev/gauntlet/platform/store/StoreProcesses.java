package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The store processes of one run folder, identified by their executable and the folder on their
 * command line. Pids are never stored, so a process that reuses a pid is never signalled; and a
 * store that had no pid yet when its platform died is found, too.
 */
final class StoreProcesses {

  private static final String POSTMASTER = "postgres";
  private static final Set<String> EXECUTABLES =
      Set.of(POSTMASTER, "initdb", "pg_ctl", "redis-server");

  private final String folder;

  StoreProcesses(Path folder) {
    this.folder = folder.toString();
  }

  /** Returns the running processes. */
  List<ProcessHandle> alive() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  /** Asks all running processes to stop; PostgreSQL does so without waiting for its clients. */
  void endOrderly() {
    for (ProcessHandle process : alive()) {
      if (executable(process).equals(POSTMASTER)) {
        signal(process.pid(), "INT");
      } else {
        process.destroy();
      }
    }
  }

  /** Ends all running processes at once: their data are discarded. */
  void end() {
    for (ProcessHandle process : alive()) {
      // After SIGKILL a postmaster would leave its children and its shared memory behind.
      if (executable(process).equals(POSTMASTER)) {
        signal(process.pid(), "QUIT");
      } else {
        process.destroyForcibly();
      }
    }
  }

  private static void signal(long pid, String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StoreException("no shell to send " + name + " to a store", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return EXECUTABLES.contains(executable(process)) && arguments(process).contains(folder);
  }

  private static String executable(ProcessHandle process) {
    String command = process.info().command().orElse("");
    return command.substring(command.lastIndexOf('/') + 1);
  }

  private static String arguments(ProcessHandle process) {
    return process.info().arguments().map(Arrays::toString).orElse("");
  }
}
