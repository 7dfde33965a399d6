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
 * A platform that runs already and is not this run's to start or stop.
 *
 * @param name of the platform, for people
 */
record RemoteTarget(String name, Map<String, URI> baseUrls) implements Target {

  /**
   * Why no connection can be had, with host, port and time, or nothing when one can.
   *
   * @param nextStep what to do then
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

  /** Those of a stranger's platform are known only by the configuration. */
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
        "a platform that Gauntlet did not start keeps its data: %s was not reset"
            .formatted(BaseUrl.list(baseUrls)));
  }

  @Override
  public void close() {}
}
