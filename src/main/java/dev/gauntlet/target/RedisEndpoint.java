package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.network.Authority;
import dev.gauntlet.network.UrlText;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A Redis that is used directly; the section {@code target.redis}.
 *
 * @param url {@code redis[s]://host[:port][/database]} of one that runs already; the embedded
 *     platform's own when absent
 * @param username of Redis's access control lists
 * @param sharing who sends over which connection
 * @param connections how many, where users do not have their own
 * @param verified whether its certificate must be good
 * @param tls whom to trust and as whom we come, where it speaks TLS
 */
public record RedisEndpoint(
    Optional<URI> url,
    Optional<String> username,
    Optional<String> password,
    Sharing sharing,
    int connections,
    boolean verified,
    Tls tls) {

  /** The name of the section, and of what the embedded platform tells of its own. */
  static final String NAME = "redis";

  private static final Set<String> SCHEMES = Set.of("redis", "rediss");
  private static final String DATABASE = "(/\\d{0,4})?";
  private static final int MOST_CONNECTIONS = 10_000;

  /** Who sends over which connection. */
  public enum Sharing {
    SHARED,
    POOLED,
    PER_USER
  }

  static RedisEndpoint read(Section redis) {
    RedisEndpoint endpoint =
        new RedisEndpoint(
            redis.optional("url", RedisEndpoint::parse),
            redis.optionalText("username"),
            redis.optionalText("password"),
            redis.oneOf("sharing", Sharing.class),
            redis.integer("connections", 1, MOST_CONNECTIONS),
            redis.flag("verify"),
            TlsReader.read(redis.section("tls")));
    if (endpoint.username.isPresent() && endpoint.password.isEmpty()) {
      redis.problem(
          "username",
          "is given without a password, and Redis would take the run for its default user; set"
              + " GAUNTLET_TARGET_REDIS_PASSWORD, to any text where the user has none");
    }
    redis.rejectUnknownKeys();
    return endpoint;
  }

  private static URI parse(String text) {
    URI url = UrlText.parse(text, SCHEMES, "redis://127.0.0.1:6379, or rediss:// for TLS");
    Authority authority = Authority.of(url);
    if (authority.userInfo().isPresent()) {
      throw new IllegalArgumentException(
          "must carry no password, which would be printed; set GAUNTLET_TARGET_REDIS_PASSWORD");
    }
    if (!url.getRawPath().matches(DATABASE)) {
      throw new IllegalArgumentException("must name its database by a number, such as /0");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("must be nothing but scheme, host, port and database");
    }
    return URI.create(url.getScheme() + "://" + authority + url.getRawPath());
  }
}
