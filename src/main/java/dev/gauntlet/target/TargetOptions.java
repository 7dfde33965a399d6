package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code target} of the configuration.
 *
 * @param kind as given, or as the presence of a base URL implies
 * @param baseUrl of a {@link TargetKind#REMOTE} platform, and of no other
 * @param contract the name of the file in user-files/contracts
 * @param requestTimeout after which an answer counts as missing
 * @param account with which the users log in, where there is one
 * @param embedded how the embedded platform is started
 * @param containers how the platform in containers is started
 * @param compose where the compose platform is
 */
public record TargetOptions(
    TargetKind kind,
    Optional<URI> baseUrl,
    String contract,
    List<String> allowedHosts,
    Duration connectTimeout,
    Duration requestTimeout,
    Optional<Account> account,
    Embedded embedded,
    Containers containers,
    URI compose) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_CONNECTIONS = 500;
  private static final int LAST_PORT = 65_535;

  /**
   * @param startTimeout until it must be ready
   * @param poolSize its connections to PostgreSQL; in containers, too
   * @param faults what goes wrong on purpose, in the words of the platform's {@code --faults}; in
   *     containers, too
   */
  public record Embedded(Duration startTimeout, int poolSize, Optional<String> faults) {}

  /**
   * @param startTimeout until each container must be ready, once its image is there
   */
  public record Containers(
      Duration startTimeout, String postgresImage, String redisImage, String javaImage) {}

  /** Reads the section; what is wrong joins the configuration's problems. */
  public static TargetOptions read(Section target) {
    TargetOptions options =
        new TargetOptions(
            kind(target),
            target.optional("base-url", BaseUrl::of),
            target.text("contract"),
            target.texts("allowed-hosts"),
            target.duration("connect-timeout", SHORTEST, LONGEST),
            target.duration("request-timeout", SHORTEST, LONGEST),
            account(target),
            embedded(target.section("embedded")),
            containers(target.section("containers")),
            compose(target.section("compose")));
    target.rejectUnknownKeys();
    return options;
  }

  private static TargetKind kind(Section target) {
    boolean hasUrl = target.has("base-url");
    if (!target.has("kind")) {
      return hasUrl ? TargetKind.REMOTE : TargetKind.EMBEDDED;
    }
    TargetKind kind = target.oneOf("kind", TargetKind.class);
    if (hasUrl && kind != TargetKind.REMOTE) {
      target.problem(
          "base-url",
          "belongs to target.kind remote, and the kind is %s: drop one of the two".formatted(kind));
    }
    if (!hasUrl && kind == TargetKind.REMOTE) {
      target.problem(
          "kind",
          "is remote, which needs target.base-url, such as -DbaseUrl=http://127.0.0.1:8000");
    }
    return kind;
  }

  private static Embedded embedded(Section embedded) {
    return new Embedded(
        embedded.duration("start-timeout", SHORTEST, LONGEST),
        embedded.integer("pool-size", 1, MOST_CONNECTIONS),
        embedded.optionalText("faults"));
  }

  private static Containers containers(Section containers) {
    return new Containers(
        containers.duration("start-timeout", SHORTEST, LONGEST),
        containers.text("postgres-image"),
        containers.text("redis-image"),
        containers.text("java-image"));
  }

  private static URI compose(Section compose) {
    int port = compose.integer("port", 1, LAST_PORT);
    return compose
        .optional("host", host -> BaseUrl.of("http://" + host + ":" + port))
        .orElseGet(() -> URI.create("http://127.0.0.1:" + port));
  }

  private static Optional<Account> account(Section target) {
    Optional<String> username = target.optionalText("username");
    Optional<String> password = target.optionalText("password");
    if (username.isPresent() != password.isPresent()) {
      target.problem(
          username.isPresent() ? "username" : "password",
          "needs the other one too; set GAUNTLET_TARGET_USERNAME and GAUNTLET_TARGET_PASSWORD");
    }
    return username.flatMap(name -> password.map(secret -> new Account(name, secret)));
  }
}
