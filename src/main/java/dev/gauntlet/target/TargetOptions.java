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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The section {@code target} of the configuration.
 *
 * @param kind the configured kind, or the one that a base URL implies
 * @param endpoints the endpoints of the contracts that this run uses
 * @param newAccounts whether users of a remote platform register if no accounts are configured
 * @param metrics the options for the metrics of the target
 * @param elsewhere the URLs of other systems, by name, if the users need no platform; empty if they
 *     need one
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

  /** The port of the first contract in docker-compose.yml. */
  private static final int FIRST_COMPOSE_PORT = 8480;

  private static final int LAST_PORT = 65_535;

  /**
   * The reference platform.
   *
   * @param embedded the options for its start, with embedded stores or in containers
   * @param containers the images of the containers
   * @param compose the URLs at which docker-compose publishes the contracts
   */
  public record Reference(
      Embedded embedded, Containers containers, Map<String, BaseUrls> compose) {

    private static Reference read(Section target, Collection<String> known) {
      return new Reference(
          Embedded.read(target.section("embedded")),
          TargetOptions.containers(target.section("containers")),
          TargetOptions.compose(target.section("compose"), known));
    }
  }

  /**
   * @param startTimeout the time until it must be ready
   * @param poolSize the number of its connections to PostgreSQL
   * @param tokenLife the lifetime of its access tokens; if absent, each contract has its own
   *     default
   * @param rateLimit whether {@code ap} limits the requests of a client
   * @param model the options of its mock language model, by key
   * @param conversations the limits on conversations of {@code cv}
   * @param faults the injected faults, in the syntax of the platform's option {@code --faults}
   */
  public record Embedded(
      Duration startTimeout,
      int poolSize,
      Optional<Duration> tokenLife,
      boolean rateLimit,
      Map<String, String> model,
      ConversationOptions conversations,
      Optional<String> faults) {

    /** Reads the section {@code target.embedded}. */
    public static Embedded read(Section embedded) {
      return new Embedded(
          embedded.duration("start-timeout", SHORTEST, LONGEST),
          embedded.integer("pool-size", 1, MOST_CONNECTIONS),
          embedded.optionalDuration("token-life", SHORTEST_TOKEN, LONGEST_TOKEN),
          embedded.flag("rate-limit"),
          model(embedded.section("model")),
          ConversationOptions.read(embedded.section("conversations")),
          embedded.optional("faults", Embedded::faults));
    }

    private static Map<String, String> model(Section model) {
      Map<String, String> options = new TreeMap<>();
      for (String key : PlatformLaunch.modelKeys()) {
        model
            .optional(key, text -> modelOption(key, text))
            .ifPresent(text -> options.put(key, text));
      }
      return Collections.unmodifiableMap(options);
    }

    private static String modelOption(String key, String text) {
      PlatformLaunch.checkModelOption(key, text);
      return text;
    }

    private static String faults(String text) {
      List<String> problems = PlatformLaunch.faultProblems(text);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException("is invalid: " + String.join("; ", problems));
      }
      return text;
    }
  }

  /**
   * @param startTimeout the time until each container must be ready, after its image was pulled
   */
  public record Containers(
      Duration startTimeout, String postgresImage, String redisImage, String javaImage) {}

  /**
   * Reads the section. Problems are added to those of the configuration; the caller rejects unknown
   * keys.
   *
   * @param known contracts that may have a section, although this run does not use them
   * @param spoken the contracts that this run uses
   * @param elsewhere the URLs of other systems, by name, if the users need no platform; empty if
   *     they need one
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

  /** Returns the endpoint of a contract that this run uses. */
  public Endpoint endpoint(String contract) {
    return endpoints.stream()
        .filter(each -> each.name().equals(contract))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the reason why a host must not be loaded, with the next step; empty if it is allowed.
   */
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
          "kind",
          "is %s, but only a remote target has a URL: remove one of the two settings"
              .formatted(kind));
    }
    // A suite passes the URL of every contract, even to a simulation that uses none.
    boolean unspoken = endpoints.isEmpty() && hasUrl(target, known.stream());
    if (!hasUrl && kind == TargetKind.REMOTE && !unspoken) {
      target.problem(
          "kind",
          "is remote, but target.base-url is missing; set it,"
              + " such as -DbaseUrl=http://127.0.0.1:8000");
    }
    return kind;
  }

  private static boolean hasUrl(Section target, Stream<String> contracts) {
    return contracts.anyMatch(name -> target.section(name).has("base-url"));
  }

  private static List<Endpoint> endpoints(
      Section target, Collection<String> known, Set<String> spoken) {
    // One file cannot describe several platforms. With several contracts, their reader reports it.
    Optional<String> contract = target.optionalText("contract").filter(file -> spoken.size() == 1);
    Optional<BaseUrls> url = Endpoint.urls(target);
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

  private static Map<String, BaseUrls> compose(Section compose, Collection<String> known) {
    compose.text("host"); // reports that it is missing
    Optional<String> host = compose.optional("host", HostText::parse);
    Section ports = compose.section("port");
    Map<String, BaseUrls> urls = new HashMap<>();
    List<String> served = PlatformLaunch.contracts();
    known.stream()
        .filter(contract -> !served.contains(contract) && ports.has(contract))
        .forEach(
            contract ->
                ports.problem(
                    contract,
                    "has no effect: the reference platform has the contracts "
                        + String.join(", ", served)));
    for (String contract : served) {
      int port =
          ports
              .optionalInteger(contract, 1, LAST_PORT)
              .orElse(FIRST_COMPOSE_PORT + served.indexOf(contract));
      host.map(name -> new Authority(Optional.empty(), name, OptionalInt.of(port)))
          .ifPresent(server -> urls.put(contract, BaseUrls.of(URI.create("http://" + server))));
    }
    return Map.copyOf(urls);
  }
}
