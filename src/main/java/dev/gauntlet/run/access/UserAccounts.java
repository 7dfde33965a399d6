package dev.gauntlet.run.access;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.process.Console;
import dev.gauntlet.run.plan.ContractUse;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Accounts;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.LogInTrial;
import dev.gauntlet.target.Registration;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.Targets;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The accounts of the users of a run, registered and logged in before its load. */
public final class UserAccounts {

  private final RunSpec spec;
  private final Target target;
  private final Recorder recorder;
  private final Console console;
  private final SetupPhase phase;

  /**
   * @param recorder records each step as set-up
   */
  public UserAccounts(RunSpec spec, Target target, Recorder recorder, Console console) {
    this.spec = spec;
    this.target = target;
    this.recorder = recorder;
    this.console = console;
    this.phase = new SetupPhase(console, spec.logIn().concurrency(), spec.progressInterval());
  }

  /**
   * Makes accounts where none are given, and has all of them log in where they do so before the
   * load.
   *
   * @return what the next user knows to become known, by contract
   * @throws TargetException if an account cannot be made or the platform does not let it in
   */
  public Map<String, Supplier<Map<String, Object>>> prepare() {
    Map<String, Supplier<Map<String, Object>>> credentials = new HashMap<>();
    spec.contracts().forEach(use -> credentials.put(use.name(), credentials(use)));
    return credentials;
  }

  private Supplier<Map<String, Object>> credentials(ContractUse use) {
    if (!use.needsLogin()) {
      return Map::of;
    }
    if (use.contract().login().isEmpty()) {
      return use.endpoint().token().orElseThrow()::values;
    }
    return new Accounts(known(use, accounts(use)))::next;
  }

  private List<Map<String, Object>> known(ContractUse use, List<Account> accounts) {
    try (LogInTrial trial = new LogInTrial(use.contract(), url(use), spec.target())) {
      return known(use, accounts, trial);
    }
  }

  private List<Map<String, Object>> known(
      ContractUse use, List<Account> accounts, LogInTrial trial) {
    boolean possible = !spec.trace() && trial.possible(accounts.get(0));
    if (possible && spec.logIn().beforeLoad()) {
      return new LogIns(trial, url(use), recorder, console).all(accounts, use.name(), phase);
    }
    if (possible && use.endpoint().baseUrl().isPresent()) {
      trial.of(accounts.get(0), List.of());
    }
    return accounts.stream().map(Account::values).toList();
  }

  /** Those that users will have; a file may give more. */
  private List<Account> accounts(ContractUse use) {
    int count = spec.trace() ? 1 : spec.accounts(use);
    if (spec.registers(use)) {
      return newAccounts(use, count);
    }
    return use.accounts().isEmpty()
        ? List.of(Targets.known(use.endpoint()).orElseThrow())
        : use.accounts().subList(0, count);
  }

  private List<Account> newAccounts(ContractUse use, int count) {
    try (ContractClient client = spec.target().client(url(use))) {
      return phase.run(
          "accounts made for " + use.name(),
          Collections.nCopies(count, new Registration(use.contract(), client)),
          this::newAccount);
    }
  }

  private Account newAccount(Registration registration) {
    long began = System.nanoTime();
    try {
      Account account = registration.newAccount();
      recorder.setup(Registration.OPERATION, new Outcome.Ok(), System.nanoTime() - began);
      return account;
    } catch (TargetException e) {
      recorder.setup(
          Registration.OPERATION, new Outcome.Failed(e.getMessage()), System.nanoTime() - began);
      throw e;
    }
  }

  private URI url(ContractUse use) {
    return target.baseUrls().get(use.name());
  }
}
