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
 * The hosts that may be put under load: the loopback addresses of this machine, and the allowed
 * hosts of the configuration. They prevent load on a system whose owner has not permitted it.
 *
 * @param allowedHosts host names or addresses, compared case-insensitively; an IPv6 address has no
 *     brackets
 */
record HostRules(List<String> allowedHosts) {

  /**
   * Returns the reason why a target must not be loaded, with the next step; empty if it is allowed.
   */
  Optional<String> objection(URI target) {
    return objection(Authority.of(target).host());
  }

  /** Returns the reason why a host must not be loaded; empty if it is allowed. */
  Optional<String> objection(String host) {
    boolean allowed = allowedHosts.stream().anyMatch(host::equalsIgnoreCase);
    if (allowed || loopback(host)) {
      return Optional.empty();
    }
    return Optional.of(
        ("%s is neither this machine nor an allowed host; if you are permitted to load it,"
                + " add \"%s\" to target.allowed-hosts")
            .formatted(host, host));
  }

  /**
   * Returns whether every address of the name is a loopback address. Nothing is sent to the host.
   */
  private static boolean loopback(String host) {
    try {
      return Arrays.stream(HostAddresses.all(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
