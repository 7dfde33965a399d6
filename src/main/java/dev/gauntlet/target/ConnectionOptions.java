package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.network.TlsOptionsReader;
import java.net.URI;
import java.time.Duration;

/**
 * How clients connect to a target, and what they wait for.
 *
 * @param requestTimeout after which an answer counts as missing
 * @param longestAnswerBytes beyond which an answer is not looked into and counts as failed
 * @param access the way to the platform
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

  /** Whether the target can be reached in the time that the load has for it. */
  ReachabilityCheck reachability() {
    return new ReachabilityCheck(access, connectTimeout);
  }

  /** A client of the platform at a URL, with the time-out and limits of the load. */
  public ContractClient client(URI url) {
    return new ContractClient(url, requestTimeout, access, longestAnswerBytes);
  }
}
