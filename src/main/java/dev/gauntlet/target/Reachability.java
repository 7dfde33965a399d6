package dev.gauntlet.target;

import dev.gauntlet.network.JavaHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a platform can be reached. Without TLS and proxy it is enough to connect; with either,
 * one request shows whether both sides agree, whatever it is answered.
 */
final class Reachability {

  private static final int PROXY_WANTS_ACCOUNT = 407;

  private final HttpAccess access;
  private final Duration timeout;

  Reachability(HttpAccess access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
  }

  /** Why it cannot be reached, with the next step, or nothing. */
  Optional<String> objection(URI url, String nextStep) {
    if (access.proxy().isEmpty() && !"https".equals(url.getScheme())) {
      return RemoteTarget.unreachable(url, timeout, nextStep);
    }
    return fault(url).map(reason -> "cannot reach %s: %s".formatted(url, reason));
  }

  @SuppressWarnings("try") // the body is not read: it may have no end
  private Optional<String> fault(URI url) {
    JavaHttp way = access.way(url, timeout);
    try {
      HttpRequest request = access.request(way, "").timeout(timeout).build();
      HttpResponse<InputStream> answer =
          access.client(way, timeout).send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return answer.statusCode() == PROXY_WANTS_ACCOUNT
            ? Optional.of(TransportFault.proxyWantsAccount())
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.of(TransportFault.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
