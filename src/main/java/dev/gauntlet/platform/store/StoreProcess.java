package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process of a store. Java reports an ended process as alive until its parent waits for it.
 *
 * @param hadCommand whether its command was readable at first: root in a container cannot read that
 *     of another user's process, so a missing command does not prove that the process ended
 */
record StoreProcess(ProcessHandle handle, boolean hadCommand) {

  static StoreProcess of(ProcessHandle handle) {
    return new StoreProcess(handle, handle.info().command().isPresent());
  }

  boolean ended() {
    return !handle.isAlive() || notWaitedFor();
  }

  private boolean notWaitedFor() {
    Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
    if (!Files.exists(stat)) {
      return hadCommand && handle.info().command().isEmpty();
    }
    try {
      return state(Files.readString(stat, StandardCharsets.ISO_8859_1)) == 'Z';
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Returns the state, which follows the name in parentheses; the name may contain any character.
   */
  private static char state(String stat) {
    return stat.charAt(stat.lastIndexOf(')') + 2);
  }
}
