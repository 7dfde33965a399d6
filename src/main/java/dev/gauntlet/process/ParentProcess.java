package dev.gauntlet.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that started this one, as far as known. If it ends while this JVM is booting, the
 * operating system already reports another parent, such as {@code init}.
 *
 * @param pid the process id that a Gauntlet process passes to a load generator
 * @param plugin whether the parent is Gatling's Maven plugin, which runs in a JVM
 */
public record ParentProcess(Optional<Long> pid, boolean plugin) {

  /** The system property by which a parent passes its process id. */
  public static final String PID = "gauntlet.starter";

  /**
   * The prefix of the jar by which Gatling's Maven plugin passes the class path; the plugin deletes
   * the file if it can.
   */
  private static final String BOOTER = "gatlingbooter";

  static ParentProcess ofProcess() {
    return new ParentProcess(
        Optional.ofNullable(Long.getLong(PID)),
        bootedByPlugin(System.getProperty("java.class.path")));
  }

  /** Returns whether a class path consists of the jar of the plugin only. */
  static boolean bootedByPlugin(String classPath) {
    return !classPath.contains(File.pathSeparator)
        && Path.of(classPath).getFileName().toString().startsWith(BOOTER);
  }

  /**
   * Returns whether the recorded parent has ended, given the current parent of this process; false
   * if the recorded parent is unknown.
   */
  boolean gone(Optional<Current> parent) {
    if (pid.isPresent()) {
      return !parent.map(Current::pid).equals(pid);
    }
    return plugin && !parent.map(Current::maybeJvm).orElse(false);
  }

  /**
   * The current parent of this process.
   *
   * @param command the executable, if visible
   */
  record Current(long pid, Optional<String> command) {

    static Optional<Current> ofProcess() {
      return ProcessHandle.current()
          .parent()
          .map(handle -> new Current(handle.pid(), handle.info().command()));
    }

    /**
     * Returns whether the process may be a JVM. The pid does not exclude this, because Maven may be
     * the first process of a container.
     */
    private boolean maybeJvm() {
      return command
          .map(path -> Path.of(path).getFileName().toString().startsWith("java"))
          .orElse(true);
    }
  }
}
