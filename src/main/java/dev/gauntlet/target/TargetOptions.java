package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code target} of the configuration.
 *
 * @param baseUrl of a platform that runs already; without it the embedded one is started
 * @param contract the name of the file in user-files/contracts
 * @param requestTimeout after which an answer counts as missing
 * @param account with which the users log in, where there is one
 * @param token that the users bring where the contract has no operation that logs them in
 * @param embedded how the embedded platform is started
 */
public record TargetOptions(
    Optional<URI> baseUrl,
    String contract,
    List<String> allowedHosts,
    Duration connectTimeout,
    Duration requestTimeout,
    Optional<Account> account,
    Optional<Token> token,
    Embedded embedded) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int LAST_PORT = 65_535;

  /**
   * @param startTimeout until it must be ready
   * @param poolSize its connections to PostgreSQL
   * @param faults what goes wrong on purpose, in the words of the platform's {@code --faults}
   */
  public record Embedded(Duration startTimeout, int poolSize, Optional<String> faults) {}

  /** Reads the section; what is wrong joins the configuration's problems. */
  public static TargetOptions read(Section target) {
    Section embedded = target.section("embedded");
    TargetOptions options =
        new TargetOptions(
            target.optional("base-url", TargetOptions::baseUrl),
            target.text("contract"),
            target.texts("allowed-hosts"),
            target.duration("connect-timeout", SHORTEST, LONGEST),
            target.duration("request-timeout", SHORTEST, LONGEST),
            account(target),
            target.optionalText("token").map(Token::new),
            new Embedded(
                embedded.duration("start-timeout", SHORTEST, LONGEST),
                embedded.integer("pool-size", 1, 1000),
                embedded.optionalText("faults")));
    embedded.rejectUnknownKeys();
    target.rejectUnknownKeys();
    return options;
  }

  private static URI baseUrl(String text) {
    URI url = parse(text);
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw unlikeUrl();
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException("must be nothing but scheme, host, port and path");
    }
    if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
      throw new IllegalArgumentException("must have a port from 1 to " + LAST_PORT);
    }
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  /** The library's own message would show the whole text, and with it a password. */
  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw unlikeUrl();
    }
  }

  private static IllegalArgumentException unlikeUrl() {
    return new IllegalArgumentException("must be like http://127.0.0.1:8000");
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
