package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.network.TlsOptionsReader;
import java.net.URI;
import java.time.Duration;

/**
 * The options of clients that connect to a target.
 *
 * @param requestTimeout the time after which an answer counts as missing
 * @param longestAnswerBytes the size above which an answer is not evaluated and counts as failed
 * @param access TLS settings and proxy
 */
public record ConnectionOptions(
    Duration connectTimeout, Duration requestTimeout, int longestAnswerBytes, HttpAccess access) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_MEGABYTES = 1024;

  static ConnectionOptions read(Section target) {
    return new ConnectionOptions(
        target.duration("connect-timeout", SHORTEST, LONGEST),
        target.duration("request-timeout", SHORTEST, LONGEST),
        target.integer("longest-answer-mb", 1, MOST_MEGABYTES) << 20,
        new HttpAccess(
            TlsOptionsReader.read(target.section("tls")), HttpProxy.read(target.section("proxy"))));
  }

  /** Returns a check that the target is reachable within the timeouts of the load. */
  ReachabilityCheck reachability() {
    return new ReachabilityCheck(access, connectTimeout);
  }

  /** Returns a client of the platform at a URL, with the timeouts and limits of the load. */
  public ContractClient client(URI url) {
    return new ContractClient(url, requestTimeout, access, longestAnswerBytes);
  }
}
