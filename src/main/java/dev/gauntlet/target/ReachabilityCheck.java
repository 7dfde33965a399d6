package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;


/**
 * A check that a platform is reachable. Without TLS and proxy it opens a connection. Otherwise it
 * sends one request, because only a request shows whether both sides agree; any answer is
 * sufficient.
 */
final class ReachabilityCheck {

  private static final int PROXY_WANTS_ACCOUNT = 407;

  /** The maximum size of the answer, of which only the status is used. */
  private static final int LONGEST_BYTES = 1 << 16;

  private final HttpAccess access;
  private final Duration timeout;

  ReachabilityCheck(HttpAccess access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
  }

  /** Returns the reason why the platform is not reachable, with the next step; empty if it is. */
  Optional<String> objection(URI url, String nextStep) {
    if (access.proxy().isEmpty() && !"https".equals(url.getScheme())) {
      return RemoteTarget.unreachable(url, timeout, nextStep);
    }
    return fault(url).map(reason -> "cannot reach %s: %s".formatted(url, reason));
  }

  private Optional<String> fault(URI url) {
    try (SingleRequestClient calls = access.calls(timeout)) {
      HttpTransfer answer =
          calls
              .send(SingleRequest.get(url.toString(), timeout, LONGEST_BYTES))
              .join();
      if (answer.reply().isPresent()) {
        return answer.reply().get().status() == PROXY_WANTS_ACCOUNT
            ? Optional.of(TransportFault.proxyWantsAccount())
            : Optional.empty();
      }
      return answer.fault().map(fault -> TransportFault.reason(fault, url));
    }
  }
}
