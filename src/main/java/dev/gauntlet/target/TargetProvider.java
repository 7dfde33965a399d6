package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.platform.PlatformLaunch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The provider of the target: it connects to or starts the platform that the configuration names.
 */
public final class TargetProvider {

  private static final String BASE_URL =
      "set the URL of the platform for this contract, such as -DbaseUrl=http://127.0.0.1:8000";
  private static final String REMOTE_UP = "start the platform or correct the URL";
  private static final String COMPOSE_UP = "start it: docker-compose up -d --build platform";
  private static final String STANDING_UP = "start it: ./gauntlet platform up";

  private TargetProvider() {}

  /**
   * Checks, before anything is started, that each target may be loaded and is reachable. Problems
   * are added to those of the configuration.
   *
   * @param connects whether connections may be opened; the check of allowed hosts needs none
   */
  public static void check(TargetOptions options, boolean connects, Section section) {
    options
        .connections()
        .access()
        .proxy()
        .flatMap(proxy -> new HostRules(options.allowedHosts()).objection(proxy.host()))
        .ifPresent(objection -> section.section("proxy").problem("host", objection));
    if (!connects) {
      checkUrls(options, new HostRules(options.allowedHosts())::objection, section);
      return;
    }
    switch (options.kind()) {
      case EMBEDDED, CONTAINERS -> {}
      case COMPOSE -> checkKind(options, options.reference().compose(), COMPOSE_UP, section);
      case STANDING -> checkKind(options, standing(), STANDING_UP, section);
      case REMOTE -> checkRemote(options, section);
    }
  }

  /**
   * Checks each URL once, even if it serves several contracts. A problem is reported for each
   * setting that contains it.
   */
  private static void checkUrls(
      TargetOptions options, Function<URI, Optional<String>> check, Section section) {
    Map<URI, Optional<String>> objections = new HashMap<>();
    for (Endpoint endpoint : options.endpoints()) {
      endpoint.baseUrls().stream()
          .flatMap(urls -> urls.all().stream())
          .flatMap(url -> objections.computeIfAbsent(url, check).stream())
          .forEach(
              objection -> endpoint.giving("base-url", section).problem("base-url", objection));
    }
  }

  private static void checkRemote(TargetOptions options, Section section) {
    checkUrls(options, url -> hostObjection(url, options, REMOTE_UP, section), section);
    options.endpoints().stream()
        .filter(endpoint -> !section.has("base-url"))
        .filter(endpoint -> !section.section(endpoint.name()).has("base-url"))
        .forEach(endpoint -> missing(endpoint.name(), section));
  }

  private static void missing(String contract, Section section) {
    section
        .section(contract)
        .problem(
            "base-url",
            "is missing, although another contract of this run has one; set it, or choose journeys"
                + " without "
                + contract
                + " with -Djourneys");
  }

  private static void checkKind(
      TargetOptions options, Map<String, BaseUrls> urls, String nextStep, Section section) {
    for (Endpoint endpoint : options.endpoints()) {
      Optional.ofNullable(urls.get(endpoint.name()))
          .map(each -> hostObjection(each.first(), options, nextStep, section))
          .orElseGet(() -> Optional.of(notServed(options.kind(), endpoint.name(), nextStep)))
          .ifPresent(objection -> section.problem("kind", objection));
    }
  }

  private static String notServed(TargetKind kind, String contract, String nextStep) {
    return "is %s, which does not serve the contract \"%s\"; %s"
        .formatted(kind, contract, nextStep);
  }

  private static Optional<String> hostObjection(
      URI url, TargetOptions options, String nextStep, Section section) {
    Optional<String> forbidden = new HostRules(options.allowedHosts()).objection(url);
    // With a wrong proxy or trust store the check would fail and blame the target.
    boolean wayKnown = section.section("tls").isSound() && section.section("proxy").isSound();
    return forbidden.isPresent() || !wayKnown
        ? forbidden
        : options.connections().reachability().objection(url, nextStep);
  }

  /**
   * Checks that accounts for the users of a contract are configured. Problems are added to those of
   * the configuration.
   */
  public static void checkLogin(Endpoint endpoint, Contract contract, Section section) {
    if (contract.login().isEmpty()) {
      checkToken(endpoint, contract, section);
      return;
    }
    Section own = section.section(endpoint.name());
    boolean faulty =
        endpoint.account().isEmpty()
            && (Account.isGiven(section) || Account.isGiven(own));
    if (faulty || endpoint.accounts().isPresent() || known(endpoint).isPresent()) {
      return;
    }
    boolean remote = endpoint.baseUrl().isPresent();
    boolean registers = !remote || section.flag(TargetOptions.NEW_ACCOUNTS);
    Optional<Operation> registration = contract.operationFor(OperationRole.REGISTRATION);
    Section named = endpoint.giving("contract", section);
    if (!registers) {
      section.problem(
          "username",
          "is missing, but the users must log in; set GAUNTLET_TARGET_USERNAME and"
              + " GAUNTLET_TARGET_PASSWORD, or target.accounts, or let users register with"
              + " target.new-accounts=true");
    } else if (registration.isPresent()) {
      checkRegistration(registration.get(), named);
    } else if (isDefaulted(endpoint, section)) {
      section.problem(
          "base-url",
          ("is missing. Without it the embedded platform is started, whose users need an operation"
                  + " with role = registration, but the contract %s has none; %s")
              .formatted(contract.name(), BASE_URL));
    } else {
      named.problem(
          "contract",
          "needs an operation with role = registration, with which users create an account%s"
              .formatted(remote ? "; set " + ofContract(endpoint.name()) : ""));
    }
  }

  private static void checkRegistration(Operation registration, Section named) {
    Set<String> lacking = AccountRegistration.lacking(registration);
    if (!lacking.isEmpty()) {
      named.problemOfChoice(
          "contract",
          ("creates accounts with \"%s\", which needs %s besides username, email and password; set"
                  + " accounts of the platform in target.accounts")
              .formatted(registration.name(), String.join(" and ", lacking)));
    }
  }

  private static String ofContract(String contract) {
    return "target.%1$s.username and target.%1$s.password, or target.%1$s.accounts"
        .formatted(contract);
  }

  private static void checkToken(Endpoint endpoint, Contract contract, Section section) {
    boolean named =
        Endpoint.namesToken(section) || Endpoint.namesToken(section.section(endpoint.name()));
    if (endpoint.token().isEmpty() && !named) {
      section.problem(
          "token",
          "is missing. The contract %s has no login.operation, so the users need a token;"
                  .formatted(contract.name())
              + " set GAUNTLET_TARGET_TOKEN"
              + (isDefaulted(endpoint, section)
                  ? "; the base URL is missing, too: " + BASE_URL
                  : ""));
    }
  }

  /** Returns whether the embedded platform is used because no target is configured. */
  private static boolean isDefaulted(Endpoint endpoint, Section section) {
    return endpoint.baseUrl().isEmpty() && !section.has("kind");
  }

  /** Returns the message to print before {@link #open}, if opening takes a while. */
  public static Optional<String> announcement(TargetOptions options) {
    return switch (options.kind()) {
      case EMBEDDED -> Optional.of("starting the embedded platform ...");
      case CONTAINERS -> Optional.of("starting the platform in containers ...");
      case COMPOSE, STANDING, REMOTE -> Optional.empty();
    };
  }

  /**
   * Returns the message to print after opening. It contains the start time only for a platform that
   * this run started.
   *
   * @param description the description of the target
   */
  public static String readiness(TargetOptions options, String description, Duration took) {
    return description
        + announcement(options)
            .map(any -> String.format(Locale.ROOT, ", ready in %.1f s", took.toMillis() / 1e3))
            .orElse(", already running");
  }

  /**
   * Makes the target ready for load.
   *
   * @param logs an existing directory for the logs of a platform that is started
   * @throws TargetException if it is not available
   */
  public static Target open(TargetOptions options, Path logs) {
    TargetOptions.Reference reference = options.reference();
    return switch (options.kind()) {
      case EMBEDDED -> start(PlatformStart.embedded(reference.embedded(), logs), options, logs);
      case CONTAINERS ->
          start(
              PlatformStart.containers(reference.containers(), reference.embedded(), logs),
              options,
              logs);
      case COMPOSE -> running(options, of(reference.compose(), COMPOSE_UP));
      case STANDING -> running(options, of(standing(), STANDING_UP));
      case REMOTE -> remote(options);
    };
  }

  private static Target remote(TargetOptions options) {
    return options.endpoints().isEmpty()
        ? elsewhere(options.elsewhere())
        : running(options, endpoint -> endpoint.baseUrls().orElseThrow());
  }

  private static Target elsewhere(Map<String, URI> systems) {
    Map<String, BaseUrls> urls = new LinkedHashMap<>();
    systems.forEach((name, url) -> urls.put(name, BaseUrls.of(url)));
    return new RemoteTarget(String.join(" and ", systems.keySet()), urls);
  }

  private static Target start(PlatformStart start, TargetOptions options, Path logs) {
    List<String> contracts = options.endpoints().stream().map(Endpoint::name).toList();
    return StartedTarget.start(start, contracts, logs);
  }

  private static Target running(TargetOptions options, Function<Endpoint, BaseUrls> url) {
    Map<String, BaseUrls> urls = new LinkedHashMap<>();
    options.endpoints().forEach(endpoint -> urls.put(endpoint.name(), url.apply(endpoint)));
    String name = options.kind() == TargetKind.REMOTE ? "platform" : options.kind() + " platform";
    return new RemoteTarget(name, urls);
  }

  private static Function<Endpoint, BaseUrls> of(Map<String, BaseUrls> urls, String nextStep) {
    return endpoint ->
        Optional.ofNullable(urls.get(endpoint.name()))
            .orElseThrow(
                () -> new TargetException("the platform is no longer running; " + nextStep));
  }

  private static Map<String, BaseUrls> standing() {
    return DetachedPlatform.ofThisUser().status().map(DetachedPlatformState::urls).orElse(Map.of());
  }

  /** Returns the configured account, or the predefined account of a reference platform. */
  public static Optional<Account> known(Endpoint endpoint) {
    return endpoint.baseUrl().isPresent()
        ? endpoint.account()
        : PlatformLaunch.knownUser(endpoint.name())
            .map(user -> new Account(user.getKey(), user.getValue()));
  }

  /**
   * Returns whether users of a contract register new accounts: on a reference platform, and if the
   * configuration permits it.
   */
  public static boolean registers(Endpoint endpoint, Contract contract, TargetOptions options) {
    boolean mayRegister = endpoint.baseUrl().isEmpty() || options.newAccounts();
    return mayRegister && AccountRegistration.possible(contract);
  }
}
