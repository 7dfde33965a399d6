package dev.gauntlet.protocol.redis;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.network.Authority;
import dev.gauntlet.network.TlsOptions;
import dev.gauntlet.network.TlsOptionsReader;
import dev.gauntlet.network.UrlText;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.ProtocolSettings;
import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisTls;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a Redis that users access directly; the section {@code target.redis}.
 *
 * @param url {@code redis[s]://host[:port][/database]} of a running Redis; absent for that of the
 *     embedded platform
 * @param username the user name for Redis access control lists
 * @param sharing the assignment of users to connections
 * @param connections the number of connections, unless each user has its own
 * @param verified whether to verify the server certificate
 * @param tls the trust store and the client certificate, for TLS
 */
public record RedisSettings(
    Optional<URI> url,
    Optional<String> username,
    Optional<String> password,
    ConnectionStrategy sharing,
    int connections,
    boolean verified,
    TlsOptions tls)
    implements ProtocolSettings {

  public static final String NAME = "redis";

  private static final String URL = "url";
  private static final String KIND = "kind";
  private static final Set<String> SCHEMES = Set.of("redis", "rediss");
  private static final String DATABASE = "(/\\d{0,4})?";
  private static final int MOST_CONNECTIONS = 10_000;

  /** Reads the section; adds its problems to those of the settings. */
  static RedisSettings read(Settings settings) {
    Section redis = section(settings);
    RedisSettings read =
        new RedisSettings(
            redis.optional(URL, RedisSettings::parse),
            redis.optionalText("username"),
            redis.optionalText("password"),
            redis.oneOf("sharing", ConnectionStrategy.class),
            redis.integer("connections", 1, MOST_CONNECTIONS),
            redis.flag("verify"),
            TlsOptionsReader.read(redis.section("tls")));
    if (read.username.isPresent() && read.password.isEmpty()) {
      redis.problem(
          "username",
          "is set without a password, so Redis would treat the run as its default user; set"
              + " GAUNTLET_TARGET_REDIS_PASSWORD, to any text if the user has no password");
    }
    redis.rejectUnknownKeys();
    return read;
  }

  @Override
  public Map<String, String> withoutEffect() {
    Map<String, String> keys = new LinkedHashMap<>();
    if (url.filter(known -> known.getScheme().equals("rediss")).isEmpty()) {
      keys.put("tls", "the Redis is not at rediss://");
      keys.put("verify", "the Redis is not at rediss://");
    }
    if (sharing == ConnectionStrategy.PER_USER) {
      keys.put("connections", "each user opens its own");
    }
    return keys;
  }

  private static Section section(Settings settings) {
    return settings.section("target").section(NAME);
  }

  /** Reports a problem if no permitted Redis is available. */
  public void check(PlanningContext planning) {
    Section redis = section(planning.settings());
    url.flatMap(planning::objection).ifPresent(objection -> redis.problem(URL, objection));
    if (url.isEmpty() && !planning.showsStores()) {
      rejectMissing(planning, redis);
    }
  }

  private static void rejectMissing(PlanningContext planning, Section redis) {
    Section target = planning.settings().section("target");
    if (planning.settings().ofSuite()) {
      redis.problem(
          URL,
          "is missing: the platform of a suite does not provide its Redis; give this simulation"
              + " a platform of its own: options { \"target.kind\" = embedded }");
    } else if (target.has(KIND)) {
      target.problem(
          KIND,
          "is %s, whose Redis is not known: set target.redis.url, such as redis://127.0.0.1:6379"
              .formatted(planning.targetKind()));
    } else {
      redis.problem(
          URL,
          "is missing: the Redis of a target that is %s is not known; set it, such as"
                  .formatted(planning.targetKind())
              + " redis://127.0.0.1:6379");
    }
  }

  /**
   * Returns the connection options.
   *
   * @param own the URL of the target's own Redis, if known
   * @return empty if no URL is known
   */
  public Optional<RedisOptions> options(Optional<String> own, Duration connectTimeout) {
    return url.map(URI::toString).or(() -> own).map(known -> options(known, connectTimeout));
  }

  private RedisOptions options(String known, Duration connectTimeout) {
    RedisEndpoint server = RedisEndpoint.parse(known).as(username, password);
    return RedisOptions.of(verified ? server : server.unverified())
        .with(sharing, connections)
        .withConnectTimeout(connectTimeout)
        .with(new RedisTls(tls.trust(), tls.identity()));
  }

  private static URI parse(String text) {
    URI url = UrlText.parse(text, SCHEMES, "redis://127.0.0.1:6379, or rediss:// for TLS");
    Authority authority = Authority.of(url);
    if (authority.userInfo().isPresent()) {
      throw new IllegalArgumentException(
          "must not contain a password, which would be printed; set GAUNTLET_TARGET_REDIS_PASSWORD");
    }
    if (!url.getRawPath().matches(DATABASE)) {
      throw new IllegalArgumentException("must specify the database as a number, such as /0");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("must contain only scheme, host, port and database");
    }
    return URI.create(url.getScheme() + "://" + authority + url.getRawPath());
  }
}
