package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.platform.PlatformLaunch;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds or starts what a run is to hit, as the configuration says. */
public final class Targets {

  private Targets() {}

  /**
   * Checks what can be checked before anything is started: that the target may be hit, answers, and
   * that the users can log in. Findings join the configuration's problems.
   */
  public static void check(
      TargetOptions options, Contract contract, boolean needsLogin, Section section) {
    options.baseUrl().ifPresent(url -> checkReachable(url, options, section));
    if (needsLogin) {
      checkCredentials(options, contract, section);
    }
  }

  private static void checkCredentials(TargetOptions options, Contract contract, Section section) {
    if (contract.login().isEmpty()) {
      if (options.token().isEmpty()) {
        section.problem(
            "token",
            "is missing: the contract %s has no login.operation, so the users bring their token;"
                    .formatted(contract.name())
                + " set GAUNTLET_TARGET_TOKEN");
      }
    } else if (options.baseUrl().isPresent() && options.account().isEmpty()) {
      section.problem(
          "username",
          "is missing: the users must log in; set GAUNTLET_TARGET_USERNAME and"
              + " GAUNTLET_TARGET_PASSWORD");
    } else if (options.baseUrl().isEmpty() && !contract.offers(Registration.OPERATION)) {
      section.problem(
          "contract",
          "needs the operation \"%s\", by which the users get an account on the embedded platform"
              .formatted(Registration.OPERATION));
    }
  }

  private static void checkReachable(URI url, TargetOptions options, Section section) {
    new HostRules(options.allowedHosts())
        .objection(url)
        .or(() -> RemoteTarget.unreachable(url, options.connectTimeout()))
        .ifPresent(objection -> section.problem("base-url", objection));
  }

  /**
   * Makes the target ready for load.
   *
   * @param logs the folder for the logs of an embedded platform, which exists
   * @throws TargetException if it cannot be had
   */
  public static Target open(TargetOptions options, Contract contract, Path logs) {
    return options
        .baseUrl()
        .<Target>map(RemoteTarget::new)
        .orElseGet(
            () ->
                EmbeddedTarget.start(
                    command(options, logs),
                    contract.name(),
                    logs,
                    options.embedded().startTimeout()));
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
                Integer.toString(options.embedded().poolSize())));
    options.embedded().faults().ifPresent(faults -> command.addAll(List.of("--faults", faults)));
    return command;
  }

  /**
   * What users know to become known themselves, as values of the contract's operations: their
   * token, or with whom they log in. That is the configured account, or on an embedded platform,
   * which knows nobody yet, a new one.
   *
   * @throws TargetException if none can be made
   */
  public static Map<String, Object> credentials(
      TargetOptions options, Contract contract, Target target) {
    return contract.login().isEmpty()
        ? options.token().map(Token::values).orElse(Map.of())
        : account(options, contract, target).values();
  }

  private static Account account(TargetOptions options, Contract contract, Target target) {
    return options
        .account()
        .filter(account -> options.baseUrl().isPresent())
        .orElseGet(
            () -> Registration.newAccount(contract, target.baseUrl(), options.requestTimeout()));
  }
}
