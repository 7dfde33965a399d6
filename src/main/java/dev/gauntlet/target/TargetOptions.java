package dev.gauntlet.target;

import dev.gauntlet.config.InputFile;
import dev.gauntlet.config.Section;
import dev.gauntlet.network.Authority;
import dev.gauntlet.network.HostText;
import dev.gauntlet.platform.PlatformLaunch;
import dev.gauntlet.target.metrics.MetricsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The section {@code target} of the configuration.
 *
 * @param kind as given, or as the presence of a base URL implies
 * @param endpoints of the contracts that this run speaks
 * @param newAccounts whether users of a remote platform register where nobody gave them accounts
 * @param metrics what the target tells of itself
 * @param elsewhere where users go who need no platform, by the name of what is there; empty where
 *     one is needed
 */
public record TargetOptions(
    TargetKind kind,
    List<Endpoint> endpoints,
    List<String> allowedHosts,
    ConnectionOptions connections,
    boolean newAccounts,
    Reference reference,
    MetricsOptions metrics,
    Map<String, URI> elsewhere) {

  /** The key of {@link #newAccounts}. */
  static final String NEW_ACCOUNTS = "new-accounts";

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SHORTEST_TOKEN = Duration.ofSeconds(1);
  private static final Duration LONGEST_TOKEN = Duration.ofHours(24);
  private static final int MOST_CONNECTIONS = 500;

  /** Of the first contract, in docker-compose.yml. */
  private static final int FIRST_COMPOSE_PORT = 8480;

  private static final int LAST_PORT = 65_535;

  /**
   * The reference platform.
   *
   * @param embedded how it is started, with embedded stores or in containers
   * @param containers what the containers are made of
   * @param compose where docker-compose publishes each contract
   */
  public record Reference(Embedded embedded, Containers containers, Map<String, URI> compose) {

    private static Reference read(Section target, Collection<String> known) {
      return new Reference(
          Embedded.read(target.section("embedded")),
          TargetOptions.containers(target.section("containers")),
          TargetOptions.compose(target.section("compose"), known));
    }

    private Reference withFaults(String wanted) {
      return new Reference(embedded.withFaults(wanted), containers, compose);
    }
  }

  /**
   * @param startTimeout until it must be ready
   * @param poolSize its connections to PostgreSQL
   * @param tokenLife of the access tokens that it gives; each contract's own when absent
   * @param rateLimit whether {@code ap} limits the requests of a client
   * @param faults what goes wrong on purpose, in the words of the platform's {@code --faults}
   */
  public record Embedded(
      Duration startTimeout,
      int poolSize,
      Optional<Duration> tokenLife,
      boolean rateLimit,
      Optional<String> faults) {

    private Embedded withFaults(String wanted) {
      return new Embedded(startTimeout, poolSize, tokenLife, rateLimit, Optional.of(wanted));
    }

    /** Reads the section {@code target.embedded}. */
    public static Embedded read(Section embedded) {
      return new Embedded(
          embedded.duration("start-timeout", SHORTEST, LONGEST),
          embedded.integer("pool-size", 1, MOST_CONNECTIONS),
          embedded.optionalDuration("token-life", SHORTEST_TOKEN, LONGEST_TOKEN),
          embedded.flag("rate-limit"),
          embedded.optional("faults", Embedded::faults));
    }

    private static String faults(String text) {
      List<String> problems = PlatformLaunch.faultProblems(text);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException("makes no sense: " + String.join("; ", problems));
      }
      return text;
    }
  }

  /**
   * @param startTimeout until each container must be ready, once its image is there
   */
  public record Containers(
      Duration startTimeout, String postgresImage, String redisImage, String javaImage) {}

  /**
   * Reads the section; what is wrong joins the configuration's problems, and the caller rejects
   * unknown keys.
   *
   * @param known contracts that may have a section of their own, though this run does not speak
   *     them
   * @param spoken those that this run speaks
   * @param elsewhere where users go who need no platform, by the name of what is there
   */
  public static TargetOptions read(
      Section target,
      Collection<String> known,
      Set<String> spoken,
      Map<String, URI> elsewhere) {
    List<Endpoint> endpoints = endpoints(target, known, spoken);
    Map<String, URI> instead = endpoints.isEmpty() ? elsewhere : Map.of();
    return new TargetOptions(
        kind(target, known, endpoints, instead),
        endpoints,
        target.texts("allowed-hosts", HostText::parse),
        ConnectionOptions.read(target),
        target.flag(NEW_ACCOUNTS),
        Reference.read(target, known),
        MetricsOptions.read(target.section("metrics"), BaseUrl::parse),
        instead);
  }

  /** The same with what goes wrong on purpose, unless something else was configured. */
  public TargetOptions withFault(String fault) {
    return reference.embedded().faults().isPresent()
        ? this
        : new TargetOptions(
            kind,
            endpoints,
            allowedHosts,
            connections,
            newAccounts,
            reference.withFaults(fault),
            metrics,
            elsewhere);
  }

  /** That of a contract that this run speaks. */
  public Endpoint endpoint(String contract) {
    return endpoints.stream().filter(each -> each.name().equals(contract)).findFirst().orElseThrow();
  }

  /** What is wrong with a host that may not be put under load, with the next step, or nothing. */
  public Optional<String> objection(URI url) {
    return new HostRules(allowedHosts).objection(url);
  }

  private static TargetKind kind(
      Section target,
      Collection<String> known,
      List<Endpoint> endpoints,
      Map<String, URI> elsewhere) {
    boolean hasUrl =
        target.has("base-url")
            || hasUrl(target, endpoints.stream().map(Endpoint::name))
            || !elsewhere.isEmpty();
    if (!target.has("kind")) {
      return hasUrl ? TargetKind.REMOTE : TargetKind.EMBEDDED;
    }
    TargetKind kind = target.oneOf("kind", TargetKind.class);
    if (!target.isSound("kind")) {
      return hasUrl ? TargetKind.REMOTE : kind;
    }
    if (hasUrl && kind != TargetKind.REMOTE) {
      target.problem(
          "kind", "is %s, but a URL belongs to remote: drop one of the two".formatted(kind));
    }
    // A suite gives the URL of every contract, also to a simulation that speaks none.
    boolean unspoken = endpoints.isEmpty() && hasUrl(target, known.stream());
    if (!hasUrl && kind == TargetKind.REMOTE && !unspoken) {
      target.problem(
          "kind",
          "is remote, which needs target.base-url, such as -DbaseUrl=http://127.0.0.1:8000");
    }
    return kind;
  }

  private static boolean hasUrl(Section target, Stream<String> contracts) {
    return contracts.anyMatch(name -> target.section(name).has("base-url"));
  }

  private static List<Endpoint> endpoints(
      Section target, Collection<String> known, Set<String> spoken) {
    // One file cannot describe several platforms; whoever speaks several reports it.
    Optional<String> contract = target.optionalText("contract").filter(file -> spoken.size() == 1);
    Optional<URI> url = target.optional("base-url", BaseUrl::parse);
    Optional<Account> account = Account.read(target);
    Optional<StaticToken> token = Endpoint.token(target);
    Optional<Path> accounts = target.optional("accounts", InputFile::path);
    return Stream.concat(known.stream(), spoken.stream())
        .distinct()
        .map(name -> Endpoint.read(name, target.section(name)))
        .filter(endpoint -> spoken.contains(endpoint.name()))
        .map(endpoint -> endpoint.orElse(contract, url, account, accounts, token))
        .toList();
  }

  private static Containers containers(Section containers) {
    return new Containers(
        containers.duration("start-timeout", SHORTEST, LONGEST),
        containers.text("postgres-image"),
        containers.text("redis-image"),
        containers.text("java-image"));
  }

  private static Map<String, URI> compose(Section compose, Collection<String> known) {
    compose.text("host"); // reports that it is missing
    Optional<String> host = compose.optional("host", HostText::parse);
    Section ports = compose.section("port");
    Map<String, URI> urls = new HashMap<>();
    List<String> served = PlatformLaunch.contracts();
    known.stream()
        .filter(contract -> !served.contains(contract) && ports.has(contract))
        .forEach(
            contract ->
                ports.problem(
                    contract,
                    "is of no use: the reference platform has the contracts "
                        + String.join(", ", served)));
    for (String contract : served) {
      int port =
          ports
              .optionalInteger(contract, 1, LAST_PORT)
              .orElse(FIRST_COMPOSE_PORT + served.indexOf(contract));
      host.map(name -> new Authority(Optional.empty(), name, OptionalInt.of(port)))
          .ifPresent(server -> urls.put(contract, URI.create("http://" + server)));
    }
    return Map.copyOf(urls);
  }
}
