package dev.gauntlet.target;

import dev.gauntlet.network.Authority;
import dev.gauntlet.network.HostAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running platform that this run neither starts nor stops.
 *
 * @param name the display name of the platform
 */
record RemoteTarget(String name, Map<String, BaseUrls> baseUrls) implements Target {

  /**
   * Returns the reason why no connection can be opened, with host, port and time; empty if one can.
   *
   * @param nextStep the instruction that the reason ends with
   */
  static Optional<String> unreachable(URI baseUrl, Duration timeout, String nextStep) {
    String host = Authority.of(baseUrl).host();
    int port = Authority.webPort(baseUrl);
    long started = System.nanoTime();
    try {
      HostAddresses.reachable(host, port, timeout);
      return Optional.empty();
    } catch (IOException e) {
      long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
      return Optional.of(
          "cannot reach %s port %s (%s after %s ms); %s"
              .formatted(host, port, reason(e), millis, nextStep));
    }
  }

  private static String reason(IOException e) {
    return e instanceof UnknownHostException ? "unknown host" : e.getMessage();
  }

  /** Returns no stores, because only the configuration can name the stores of a remote platform. */
  @Override
  public Map<String, String> stores() {
    return Map.of();
  }

  @Override
  public String description() {
    return name + " at " + BaseUrl.list(baseUrls);
  }

  @Override
  public void onDeath(Consumer<String> listener) {}

  @Override
  public void reset() {
    throw new TargetException(
        "%s was not reset: Gauntlet deletes no data of a platform that it did not start"
            .formatted(BaseUrl.list(baseUrls)));
  }

  @Override
  public void close() {}
}
