package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import dev.gauntlet.target.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Options of the command line that this run has no use for. Files and variables may speak to many
 * runs, and the options of a suite do so, too; hence they are remarks and no problems.
 */
final class WithoutEffect {

  private static final String TARGET = "target.";
  private static final String[] ACCOUNT = {"username", "password", "password-file"};

  private final RunSpec spec;
  private final TargetKind kind;
  private final List<String> remarks = new ArrayList<>();

  private WithoutEffect(RunSpec spec) {
    this.spec = spec;
    this.kind = spec.target().kind();
  }

  /** A line for each, with the reason. */
  static List<String> remarks(RunSpec spec) {
    if (spec.settings().ofSuite()) {
      return List.of();
    }
    WithoutEffect found = new WithoutEffect(spec);
    found.kinds();
    found.protocols();
    found.identities();
    return found.remarks;
  }

  private void kinds() {
    String reason = "the target is " + kind;
    unless(kind == TargetKind.EMBEDDED || kind == TargetKind.CONTAINERS, reason, "embedded");
    unless(kind == TargetKind.CONTAINERS, reason, "containers");
    unless(kind == TargetKind.COMPOSE, reason, "compose");
  }

  private void protocols() {
    boolean redis =
        !spec.workload().requirements().isEmpty() || spec.workload().pushes().isPresent();
    unless(redis, "no user of this run speaks to a Redis", "redis");
    unspoken().forEach(name -> unless(false, "no journey of this run speaks " + name, name));
    boolean tls =
        spec.target().endpoints().stream()
            .flatMap(endpoint -> endpoint.baseUrl().stream())
            .anyMatch(url -> url.getScheme().equals("https"));
    boolean ofMetrics = target().section("metrics").has("url");
    unless(tls || ofMetrics, "no target of this run is at https://", "tls");
  }

  private Set<String> unspoken() {
    Set<String> contracts = new TreeSet<>(spec.workload().knownContracts());
    target().keys().stream()
        .filter(key -> spec.settings().documented("target", key).contains("contract"))
        .forEach(contracts::add);
    spec.contracts().forEach(use -> contracts.remove(use.name()));
    return contracts;
  }

  private Section target() {
    return spec.settings().section("target");
  }

  private void identities() {
    List<ContractUse> known = spec.contracts().stream().filter(ContractUse::needsLogin).toList();
    List<ContractUse> logIn =
        known.stream().filter(use -> use.contract().login().isPresent()).toList();
    boolean files = logIn.stream().anyMatch(use -> !use.accounts().isEmpty());
    boolean register = logIn.stream().anyMatch(spec::registers);
    boolean one = logIn.stream().anyMatch(this::isOneForAll);
    String instead =
        files ? "target.accounts gives the accounts" : "the users get accounts of their own";
    unless(one, logIn.isEmpty() ? "no user logs in" : instead, ACCOUNT);
    unless(files, "no user logs in", "accounts");
    unless(register, files ? instead : "no user registers", "new-accounts");
    unless(logIn.size() < known.size(), "no user brings a token", "token", "token-file");
  }

  /** Whether users log in with the account that is configured. */
  private boolean isOneForAll(ContractUse use) {
    return use.endpoint().baseUrl().isPresent()
        && use.accounts().isEmpty()
        && !spec.registers(use);
  }

  private void unless(boolean effective, String reason, String... keys) {
    if (!effective) {
      Stream.of(keys)
          .flatMap(key -> spec.settings().optionsOf(TARGET + key).stream())
          .forEach(option -> remarks.add("-D%s: %s".formatted(option, reason)));
    }
  }
}
