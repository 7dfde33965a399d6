package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Finds or starts what a run is to hit, as the configuration says. */
public final class Targets {

  private static final String COMPOSE_UP =
      "start the compose platform: docker-compose up -d --build platform";
  private static final String PLATFORM_UP = "start it: ./gauntlet platform up";
  private static final String REMOTE_UP = "start the platform or set target.base-url";

  private Targets() {}

  /**
   * Checks what can be checked before anything is started: that the target may be hit, answers, and
   * that the users can log in. Findings join the configuration's problems.
   */
  public static void check(
      TargetOptions options, Contract contract, boolean needsLogin, Section section) {
    switch (options.kind()) {
      case EMBEDDED, CONTAINERS -> {}
      case COMPOSE ->
          unfit(options.compose(), options, COMPOSE_UP)
              .ifPresent(objection -> section.section("compose").problem("port", objection));
      case STANDING -> checkStanding(options, contract, section);
      case REMOTE ->
          options
              .baseUrl()
              .flatMap(url -> unfit(url, options, REMOTE_UP))
              .ifPresent(objection -> section.problem("base-url", objection));
    }
    if (needsLogin) {
      checkAccount(options, contract, section);
    }
  }

  private static void checkStanding(TargetOptions options, Contract contract, Section section) {
    StandingPlatform.ofThisUser()
        .status()
        .ifPresentOrElse(
            platform ->
                platform
                    .url(contract.name())
                    .flatMap(url -> unfit(url, options, PLATFORM_UP))
                    .ifPresent(objection -> section.problem("kind", objection)),
            () -> section.problem("kind", "finds no platform that is up; " + PLATFORM_UP));
  }

  private static Optional<String> unfit(URI url, TargetOptions options, String nextStep) {
    return new HostRules(options.allowedHosts())
        .objection(url)
        .or(() -> RemoteTarget.unreachable(url, options.connectTimeout(), nextStep));
  }

  private static void checkAccount(TargetOptions options, Contract contract, Section section) {
    if (options.kind().isReferencePlatform()) {
      if (!contract.offers(Registration.OPERATION)) {
        section.problem(
            "contract",
            "needs the operation \"%s\", by which the users get an account on the %s platform"
                .formatted(Registration.OPERATION, options.kind()));
      }
    } else if (options.account().isEmpty()) {
      section.problem(
          "username",
          "is missing: the users must log in; set GAUNTLET_TARGET_USERNAME and"
              + " GAUNTLET_TARGET_PASSWORD");
    }
  }

  /** What to say before {@link #open} where that takes its time. */
  public static Optional<String> announcement(TargetOptions options) {
    return switch (options.kind()) {
      case EMBEDDED -> Optional.of("starting the embedded platform ...");
      case CONTAINERS -> Optional.of("starting the platform in containers ...");
      case COMPOSE, STANDING, REMOTE -> Optional.empty();
    };
  }

  /**
   * Makes the target ready for load.
   *
   * @param logs the folder for the logs of a platform that is started, which exists
   * @throws TargetException if it cannot be had
   */
  public static Target open(TargetOptions options, Contract contract, Path logs) {
    return switch (options.kind()) {
      case EMBEDDED -> start(PlatformStart.embedded(options.embedded(), logs), contract, logs);
      case CONTAINERS ->
          start(
              PlatformStart.containers(options.containers(), options.embedded(), logs),
              contract,
              logs);
      case COMPOSE -> new RemoteTarget("compose platform", options.compose());
      case STANDING -> new RemoteTarget("standing platform", standing(contract));
      case REMOTE -> new RemoteTarget("platform", options.baseUrl().orElseThrow());
    };
  }

  private static Target start(PlatformStart start, Contract contract, Path logs) {
    return StartedTarget.start(start, contract.name(), logs);
  }

  private static URI standing(Contract contract) {
    return StandingPlatform.ofThisUser()
        .status()
        .flatMap(platform -> platform.url(contract.name()))
        .orElseThrow(
            () ->
                new TargetException(
                    "the standing platform is down, or does not serve the contract \"%s\"; %s"
                        .formatted(contract.name(), PLATFORM_UP)));
  }

  /**
   * With whom the users log in: the configured account, or on a reference platform a new one.
   *
   * @throws TargetException if none can be made
   */
  public static Account account(TargetOptions options, Contract contract, Target target) {
    return options
        .account()
        .filter(account -> !options.kind().isReferencePlatform())
        .orElseGet(
            () -> Registration.newAccount(contract, target.baseUrl(), options.requestTimeout()));
  }
}
