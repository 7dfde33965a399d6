package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

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

  /** The library's own message would show the whole text, and with it a password. */
  private static URI parse(String text) {
    try {
      URI url = new URI(text);
      boolean redis = "redis".equals(url.getScheme()) || "rediss".equals(url.getScheme());
      if (redis && url.getHost() != null) {
        return withoutSecret(url);
      }
    } catch (URISyntaxException e) {
      // As for any text that is no such URL.
    }
    throw new IllegalArgumentException("must be like redis://127.0.0.1:6379, or rediss:// for TLS");
  }

  private static URI withoutSecret(URI url) {
    if (url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "must carry no password, which would be printed; set GAUNTLET_TARGET_REDIS_PASSWORD");
    }
    return url;
  }
}
