package dev.gauntlet.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that started this one, as far as it is known. When it ends while this JVM is still
 * booting, the parent that this process finds is already another one, such as {@code init}.
 *
 * @param pid handed over by a starter of ours
 * @param plugin whether the starter was Gatling's Maven plugin, which lives in a JVM
 */
public record ParentProcess(Optional<Long> pid, boolean plugin) {

  /** The system property by which a starter hands over its process id. */
  public static final String PID = "gauntlet.starter";

  /** By which Gatling's Maven plugin hands over the class path; it deletes the file when it can. */
  private static final String BOOTER = "gatlingbooter";

  static ParentProcess ofProcess() {
    return new ParentProcess(
        Optional.ofNullable(Long.getLong(PID)),
        bootedByPlugin(System.getProperty("java.class.path")));
  }

  /** Whether a class path is the one file in which the plugin hands over all others. */
  static boolean bootedByPlugin(String classPath) {
    return !classPath.contains(File.pathSeparator)
        && Path.of(classPath).getFileName().toString().startsWith(BOOTER);
  }

  /** Whether it has ended, given the parent that this process has; in doubt it has not. */
  boolean gone(Optional<Current> parent) {
    if (pid.isPresent()) {
      return !parent.map(Current::pid).equals(pid);
    }
    return plugin && !parent.map(Current::maybeJvm).orElse(false);
  }

  /**
   * The parent that this process has by now.
   *
   * @param command its executable, where it can be seen
   */
  record Current(long pid, Optional<String> command) {

    static Optional<Current> ofProcess() {
      return ProcessHandle.current()
          .parent()
          .map(handle -> new Current(handle.pid(), handle.info().command()));
    }

    /** The first process of a container may well be Maven, so its number says nothing. */
    private boolean maybeJvm() {
      return command
          .map(path -> Path.of(path).getFileName().toString().startsWith("java"))
          .orElse(true);
    }
  }
}
