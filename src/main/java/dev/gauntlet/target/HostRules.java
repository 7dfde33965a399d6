package dev.gauntlet.target;

import dev.gauntlet.network.Authority;
import dev.gauntlet.network.HostAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which hosts may be put under load: this machine's loopback addresses, and those that somebody
 * named. A spike must never hit a stranger.
 *
 * @param allowedHosts host names or addresses, compared without regard to case; an IPv6 address has
 *     no brackets
 */
record HostRules(List<String> allowedHosts) {

  /** What is wrong with a target, with the next step, or nothing. */
  Optional<String> objection(URI target) {
    return objection(Authority.of(target).host());
  }

  /** The same of a host by its name or address. */
  Optional<String> objection(String host) {
    boolean allowed = allowedHosts.stream().anyMatch(host::equalsIgnoreCase);
    if (allowed || loopback(host)) {
      return Optional.empty();
    }
    return Optional.of(
        ("%s is neither this machine nor an allowed host; if it is yours to put under load,"
                + " add \"%s\" to target.allowed-hosts")
            .formatted(host, host));
  }

  /** True where every address of the name is a loopback address; nothing is sent to it. */
  private static boolean loopback(String host) {
    try {
      return Arrays.stream(HostAddresses.all(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
