package dev.gauntlet.platform.containers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that owns containers, as a label on each of them. The start time distinguishes it
 * from a later process with the same pid.
 *
 * @param host the name of the machine; a pid has no meaning elsewhere
 * @param startMillis the start of the process in epoch milliseconds
 */
record ContainerOwner(String host, long pid, long startMillis) {

  /** The key of the label. */
  static final String LABEL = "dev.gauntlet.owner";

  /** Returns this process. */
  static ContainerOwner self() {
    ProcessHandle self = ProcessHandle.current();
    return new ContainerOwner(hostName(), self.pid(), startMillis(self));
  }

  /** Parses a label; empty if it is not a label of Gauntlet. */
  static Optional<ContainerOwner> parse(String label) {
    String[] parts = label.split("/", 3);
    try {
      return parts.length == 3
          ? Optional.of(
              new ContainerOwner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String label() {
    return host + "/" + pid + "/" + startMillis;
  }

  /** Returns whether the owner has certainly ended; false for a process on another machine. */
  boolean gone() {
    return host.equals(hostName())
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .map(process -> startMillis(process) != startMillis)
            .orElse(true);
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
