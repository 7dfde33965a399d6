package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The section {@code target} of the configuration.
 *
 * @param endpoints of the contracts that this run speaks
 * @param requestTimeout after which an answer counts as missing
 * @param embedded how the embedded platform is started
 */
public record TargetOptions(
    List<Endpoint> endpoints,
    List<String> allowedHosts,
    Duration connectTimeout,
    Duration requestTimeout,
    Embedded embedded) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * @param startTimeout until it must be ready
   * @param poolSize its connections to PostgreSQL
   * @param tokenLife of the access tokens that it gives
   * @param faults what goes wrong on purpose, in the words of the platform's {@code --faults}
   */
  public record Embedded(
      Duration startTimeout, int poolSize, Duration tokenLife, Optional<String> faults) {}

  /**
   * Reads the section; what is wrong joins the configuration's problems.
   *
   * @param known contracts that may have a section of their own, though this run does not speak them
   * @param spoken those that this run speaks
   */
  public static TargetOptions read(
      Section target, Collection<String> known, Set<String> spoken) {
    Section embedded = target.section("embedded");
    TargetOptions options =
        new TargetOptions(
            endpoints(target, known, spoken),
            target.texts("allowed-hosts"),
            target.duration("connect-timeout", SHORTEST, LONGEST),
            target.duration("request-timeout", SHORTEST, LONGEST),
            new Embedded(
                embedded.duration("start-timeout", SHORTEST, LONGEST),
                embedded.integer("pool-size", 1, 1000),
                embedded.duration("token-life", Duration.ofSeconds(1), Duration.ofHours(24)),
                embedded.optionalText("faults")));
    embedded.rejectUnknownKeys();
    target.rejectUnknownKeys();
    return options;
  }

  private static List<Endpoint> endpoints(
      Section target, Collection<String> known, Set<String> spoken) {
    Optional<String> contract = target.optionalText("contract");
    Optional<URI> url = target.optional("base-url", BaseUrl::parse);
    Optional<Account> account = Endpoint.account(target);
    Optional<Path> accounts = target.optionalText("accounts").map(Path::of);
    if (spoken.size() > 1) {
      Stream.of("contract", "base-url")
          .filter(target::has)
          .forEach(key -> target.problem(key, ambiguous(key, spoken)));
    }
    return Stream.concat(known.stream(), spoken.stream())
        .distinct()
        .map(name -> Endpoint.read(name, target.section(name)))
        .filter(endpoint -> spoken.contains(endpoint.name()))
        .map(endpoint -> endpoint.orElse(contract, url, account, accounts))
        .toList();
  }

  private static String ambiguous(String key, Set<String> spoken) {
    List<String> names = spoken.stream().sorted().toList();
    return "fits one contract only, but this run speaks %s; set %s, or choose journeys of one with -Djourneys"
        .formatted(
            String.join(" and ", names),
            String.join(" and ", names.stream().map(name -> "target.%s.%s".formatted(name, key)).toList()));
  }

  /** Whether platforms that run already are the target, and none is to be started. */
  public boolean remote() {
    return endpoints.stream().anyMatch(endpoint -> endpoint.baseUrl().isPresent());
  }
}
