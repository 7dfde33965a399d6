package dev.gauntlet.run.access;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.AccountPool;
import dev.gauntlet.target.AccountRegistration;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.LoginCheck;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.TargetProvider;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The accounts of the users of a contract, registered and logged in before the load. */
final class UserAccounts {

  private final PlannedContract planned;
  private final ContractUse use;
  private final URI url;
  private final Recorder recorder;
  private final Consumer<String> console;
  private final SetupPhase phase;

  /**
   * @param recorder records each step as setup
   */
  UserAccounts(PlannedContract planned, URI url, Recorder recorder, Consumer<String> console) {
    this.planned = planned;
    this.use = planned.use();
    this.url = url;
    this.recorder = recorder;
    this.console = console;
    this.phase =
        new SetupPhase(
            console,
            planned.options().logIn().concurrency(),
            planned.options().progressInterval());
  }

  /**
   * Registers accounts if none are configured, and logs all of them in if users log in before the
   * load.
   *
   * @return supplies the credentials of the next user, as session attributes
   * @throws TargetException if an account cannot be registered or logged in
   */
  Supplier<Map<String, Object>> prepare() {
    if (!use.needsLogin()) {
      return Map::of;
    }
    if (use.contract().login().isEmpty()) {
      return use.endpoint().token().orElseThrow()::values;
    }
    return new AccountPool(known(accounts()))::next;
  }

  private List<Map<String, Object>> known(List<Account> accounts) {
    try (LoginCheck loginCheck = new LoginCheck(use.contract(), url, planned.target())) {
      return known(accounts, loginCheck);
    }
  }

  private List<Map<String, Object>> known(List<Account> accounts, LoginCheck loginCheck) {
    boolean possible = !planned.options().traced() && loginCheck.possible(accounts.get(0));
    if (possible && planned.options().logIn().beforeLoad()) {
      return new AccountLogins(loginCheck, url, recorder, console).all(accounts, use.name(), phase);
    }
    if (possible && use.endpoint().baseUrl().isPresent()) {
      loginCheck.of(accounts.get(0), List.of());
    }
    return accounts.stream().map(Account::values).toList();
  }

  /** Returns the accounts that users will have; a file may hold more. */
  private List<Account> accounts() {
    int count = planned.options().traced() ? 1 : planned.accounts();
    if (planned.registers()) {
      return newAccounts(count);
    }
    return use.accounts().isEmpty()
        ? List.of(TargetProvider.known(use.endpoint()).orElseThrow())
        : use.accounts().subList(0, count);
  }

  private List<Account> newAccounts(int count) {
    try (ContractClient client = planned.target().connections().client(url)) {
      return phase.run(
          "accounts made for " + use.name(),
          Collections.nCopies(count, new AccountRegistration(use.contract(), client)),
          this::newAccount);
    }
  }

  private Account newAccount(AccountRegistration registration) {
    long began = System.nanoTime();
    try {
      Account account = registration.newAccount();
      recorder.setup(registration.operation(), new Outcome.Ok(), System.nanoTime() - began);
      return account;
    } catch (TargetException e) {
      recorder.setup(
          registration.operation(), new Outcome.Failed(e.getMessage()), System.nanoTime() - began);
      throw e;
    }
  }
}
