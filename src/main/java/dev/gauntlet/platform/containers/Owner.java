package dev.gauntlet.platform.containers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that containers belong to, as a label on each of them. With the start time, a pid that
 * the system gave to somebody else meanwhile is not mistaken for the owner.
 *
 * @param host the machine's name; a pid means nothing elsewhere
 * @param startMillis since 1970
 */
record Owner(String host, long pid, long startMillis) {

  /** The label's key. */
  static final String LABEL = "dev.gauntlet.owner";

  /** This process. */
  static Owner self() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(hostName(), self.pid(), startMillis(self));
  }

  /** Reads a label; nothing where it is not one of ours. */
  static Optional<Owner> parse(String label) {
    String[] parts = label.split("/", 3);
    try {
      return parts.length == 3
          ? Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String label() {
    return host + "/" + pid + "/" + startMillis;
  }

  /** Whether it is known to have gone: false for one on another machine. */
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
