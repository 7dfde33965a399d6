package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.network.Authority;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a Redis is and how it is entered.
 *
 * @param database 0 or more
 * @param tls whether to speak TLS
 * @param verified whether its certificate must be good
 * @param username of Redis's access control lists; the default user when absent
 * @param password never told by {@link #toString}
 */
public record RedisServer(
    String host,
    int port,
    int database,
    boolean tls,
    boolean verified,
    Optional<String> username,
    Optional<String> password) {

  private static final int DEFAULT_PORT = 6379;

  /**
   * Reads {@code redis[s]://[[user]:password@]host[:port][/database]}.
   *
   * @throws IllegalArgumentException with what is wrong, without the password
   */
  public static RedisServer parse(String url) {
    URI uri = uri(url);
    boolean tls = "rediss".equalsIgnoreCase(uri.getScheme());
    if (!tls && !"redis".equalsIgnoreCase(uri.getScheme()) || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "must be redis://[[USER]:PASSWORD@]HOST[:PORT][/DATABASE], or rediss:// for TLS");
    }
    Authority authority = Authority.of(uri);
    String[] login = authority.userInfo().orElse("").split(":", 2);
    return new RedisServer(
        authority.host(),
        authority.port().orElse(DEFAULT_PORT),
        database(uri.getPath()),
        tls,
        true,
        Optional.of(decoded(login[0])).filter(name -> !name.isEmpty()),
        Optional.of(login).filter(parts -> parts.length == 2).map(parts -> decoded(parts[1])));
  }

  /** The parser's own message would repeat the text, password and all. */
  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be a URL: write special characters of the password as %40 and so on");
    }
  }

  /** A plus sign stands for itself here. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static int database(String path) {
    String number = path == null ? "" : path.replaceFirst("^/", "");
    if (!number.matches("\\d{0,4}")) {
      throw new IllegalArgumentException("must name its database by a number, such as /0");
    }
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  /** The same with somebody else at the door. */
  public RedisServer as(Optional<String> user, Optional<String> secret) {
    return new RedisServer(
        host, port, database, tls, verified, user.or(() -> username), secret.or(() -> password));
  }

  /** The same, whatever certificate it shows. */
  public RedisServer unverified() {
    return new RedisServer(host, port, database, tls, false, username, password);
  }

  RedisURI uri() {
    RedisURI.Builder builder =
        RedisURI.Builder.redis(host, port)
            .withDatabase(database)
            .withSsl(tls)
            .withVerifyPeer(verified);
    password.ifPresent(
        secret -> {
          if (username.isPresent()) {
            builder.withAuthentication(username.get(), secret);
          } else {
            builder.withPassword(secret.toCharArray());
          }
        });
    return builder.build();
  }

  @Override
  public String toString() {
    return "%s://%s:%s/%s".formatted(tls ? "rediss" : "redis", host, port, database);
  }
}
