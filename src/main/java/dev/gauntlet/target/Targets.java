package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.platform.PlatformLaunch;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds or starts what a run is to hit, as the configuration says. */
public final class Targets {

  private Targets() {}

  /**
   * Checks what can be checked before anything is started: that each target may be hit and answers.
   * Findings join the configuration's problems.
   */
  public static void check(TargetOptions options, Section section) {
    for (Endpoint endpoint : options.endpoints()) {
      endpoint.baseUrl().ifPresent(url -> checkReachable(url, options, section));
      if (options.remote() && endpoint.baseUrl().isEmpty()) {
        section.problem(
            endpoint.name() + ".base-url",
            "is missing, while another contract of this run has one; set it, or choose journeys"
                + " without " + endpoint.name() + " with -Djourneys");
      }
    }
  }

  private static void checkReachable(URI url, TargetOptions options, Section section) {
    new HostRules(options.allowedHosts())
        .objection(url)
        .or(() -> RemoteTarget.unreachable(url, options.connectTimeout()))
        .ifPresent(objection -> section.problem("base-url", objection));
  }

  /** Checks that users of a contract can log in. Findings join the configuration's problems. */
  public static void checkLogin(Endpoint endpoint, Contract contract, Section section) {
    boolean remote = endpoint.baseUrl().isPresent();
    if (endpoint.accounts().isPresent()) {
      return;
    }
    if (remote && endpoint.account().isEmpty()) {
      section.problem(
          "username",
          "is missing: the users must log in; set GAUNTLET_TARGET_USERNAME and"
              + " GAUNTLET_TARGET_PASSWORD, or target.accounts");
    }
    if (!remote && !Registration.possible(contract) && endpoint.account().isEmpty()) {
      section.problem(
          endpoint.name() + ".contract",
          "needs the operation \"%s\", by which the users get an account on the embedded platform"
              .formatted(Registration.OPERATION));
    }
  }

  /**
   * Makes the target ready for load.
   *
   * @param logs the folder for the logs of an embedded platform, which exists
   * @throws TargetException if it cannot be had
   */
  public static Target open(TargetOptions options, Path logs) {
    if (!options.remote()) {
      return EmbeddedTarget.start(
          command(options, logs),
          options.endpoints().stream().map(Endpoint::name).toList(),
          logs,
          options.embedded().startTimeout());
    }
    Map<String, URI> urls = new LinkedHashMap<>();
    options.endpoints().forEach(endpoint -> urls.put(endpoint.name(), endpoint.baseUrl().orElseThrow()));
    return new RemoteTarget(urls);
  }

  private static List<String> command(TargetOptions options, Path logs) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PlatformLaunch.MAIN_CLASS,
                PlatformLaunch.END_WITH_STDIN,
                "--logs",
                logs.toString(),
                "--pool-size",
                Integer.toString(options.embedded().poolSize()),
                "--access-token-life",
                Long.toString(options.embedded().tokenLife().toSeconds())));
    options.embedded().faults().ifPresent(faults -> command.addAll(List.of("--faults", faults)));
    return command;
  }

  /**
   * With whom the users of a contract log in: the configured account, or on an embedded platform,
   * which knows nobody yet, new ones.
   *
   * @param count how many new ones
   * @param progress told how many there are, after each
   * @throws TargetException if one cannot be made
   */
  public static List<Account> accounts(
      Endpoint endpoint,
      Contract contract,
      Target target,
      TargetOptions options,
      int count,
      IntConsumer progress) {
    if (endpoint.baseUrl().isPresent() || !Registration.possible(contract)) {
      return List.of(endpoint.account().orElseThrow());
    }
    URI url = target.baseUrls().get(endpoint.name());
    return new Registration(contract, url, options.requestTimeout()).newAccounts(count, progress);
  }
}
