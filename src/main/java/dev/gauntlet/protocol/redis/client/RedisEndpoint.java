package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.network.Authority;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address and the login of a Redis.
 *
 * @param database 0 or more
 * @param tls whether to use TLS
 * @param verified whether to verify the server certificate
 * @param username the user name for Redis access control lists; absent for the default user
 * @param password not included in {@link #toString}
 */
public record RedisEndpoint(
    String host,
    int port,
    int database,
    boolean tls,
    boolean verified,
    Optional<String> username,
    Optional<String> password) {

  private static final int DEFAULT_PORT = 6379;

  /**
   * Parses {@code redis[s]://[[user]:password@]host[:port][/database]}.
   *
   * @throws IllegalArgumentException if it is invalid; the message does not contain the password
   */
  public static RedisEndpoint parse(String url) {
    URI uri = uri(url);
    boolean tls = "rediss".equalsIgnoreCase(uri.getScheme());
    if (!tls && !"redis".equalsIgnoreCase(uri.getScheme()) || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "must be redis://[[USER]:PASSWORD@]HOST[:PORT][/DATABASE], or rediss:// for TLS");
    }
    Authority authority = Authority.of(uri);
    String[] login = authority.userInfo().orElse("").split(":", 2);
    return new RedisEndpoint(
        authority.host(),
        authority.port().orElse(DEFAULT_PORT),
        database(uri.getPath()),
        tls,
        true,
        Optional.of(decoded(login[0])).filter(name -> !name.isEmpty()),
        Optional.of(login).filter(parts -> parts.length == 2).map(parts -> decoded(parts[1])));
  }

  /** Replaces the parser's own message, which would contain the password. */
  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be a URL: encode special characters of the password, such as @ as %40");
    }
  }

  /** Decodes percent escapes only; a plus sign is kept. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static int database(String path) {
    String number = path == null ? "" : path.replaceFirst("^/", "");
    if (!number.matches("\\d{0,4}")) {
      throw new IllegalArgumentException("must specify the database as a number, such as /0");
    }
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  /** Returns the same server with another user name or password. */
  public RedisEndpoint as(Optional<String> user, Optional<String> secret) {
    return new RedisEndpoint(
        host, port, database, tls, verified, user.or(() -> username), secret.or(() -> password));
  }

  /** Returns the same server without certificate verification. */
  public RedisEndpoint unverified() {
    return new RedisEndpoint(host, port, database, tls, false, username, password);
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
