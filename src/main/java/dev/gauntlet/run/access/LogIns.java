package dev.gauntlet.run.access;

import dev.gauntlet.bridge.Cookies;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.journey.AccountLogin;
import dev.gauntlet.journey.Excerpt;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.Exchange;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.TargetOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has the accounts of one contract log in before the load. */
final class LogIns {

  private static final int MOST_NAMED = 5;
  private static final String NEXT_STEP =
      "correct the account, or the contract, which ./gauntlet probe tells more of";

  private final Operation operation;
  private final ContractClient client;
  private final URI url;
  private final Recorder recorder;
  private final Clock clock = Clock.system();

  /**
   * An account that tried to log in.
   *
   * @param fault why it is not logged in; empty where it is
   */
  private record Attempt(Account account, AccountLogin login, Optional<String> fault) {

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>(account.values());
      values.put(AccountLogin.ATTRIBUTE, login);
      return values;
    }
  }

  LogIns(Contract contract, URI url, TargetOptions target, Recorder recorder) {
    this.operation = contract.operation(contract.login().orElseThrow().operation());
    this.client = new ContractClient(url, target.requestTimeout(), target.access());
    this.url = url;
    this.recorder = recorder;
  }

  /** Whether the log-in takes no more than what an account knows. */
  boolean possible(Account account) {
    return account.values().keySet().containsAll(operation.needs());
  }

  /**
   * Logs in the first account alone, so that what is wrong with all of them costs one request, and
   * then the others. Those who cannot are reported; their users try again within the load.
   *
   * @return what the users of each account know
   * @throws TargetException if the first account cannot log in
   */
  List<Map<String, Object>> all(
      List<Account> accounts, String contract, SetupPhase phase, Console console) {
    Attempt first = attempt(accounts.get(0));
    first
        .fault()
        .ifPresent(
            fault -> {
              throw new TargetException(
                  "%s cannot log in: %s; %s".formatted(first.account(), fault, NEXT_STEP));
            });
    List<Attempt> attempts =
        phase.run(
            "accounts logged in for " + contract,
            accounts,
            account -> account == first.account() ? first : attempt(account));
    report(attempts, contract, console);
    return attempts.stream().map(Attempt::values).toList();
  }

  private static void report(List<Attempt> attempts, String contract, Console console) {
    Map<String, List<String>> byFault =
        attempts.stream()
            .filter(attempt -> attempt.fault().isPresent())
            .collect(
                Collectors.groupingBy(
                    attempt -> attempt.fault().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        attempt -> attempt.account().username(), Collectors.toList())));
    byFault.forEach(
        (fault, names) ->
            console.say(
                "%s of %s accounts for %s cannot log in: %s (%s%s); their users try again"
                    .formatted(
                        names.size(),
                        attempts.size(),
                        contract,
                        fault,
                        String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))),
                        names.size() > MOST_NAMED ? ", ..." : "")));
  }

  private Attempt attempt(Account account) {
    AccountLogin login = new AccountLogin(clock);
    long began = clock.nanoTime();
    Optional<String> fault = logIn(account, login);
    recorder.setup(
        operation.name(),
        fault.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new),
        clock.nanoTime() - began);
    return new Attempt(account, login, fault);
  }

  private Optional<String> logIn(Account account, AccountLogin login) {
    try {
      Exchange exchange = client.exchange(operation, account.values()::get);
      if (exchange.answer() instanceof Answer.Accepted answer) {
        return accepted(answer.saved(), exchange, login);
      }
      return Optional.of(
          "\"%s\" got status %s%s"
              .formatted(operation.name(), exchange.reply().status(), words(exchange, account)));
    } catch (TargetException e) {
      return Optional.of(e.getMessage());
    }
  }

  private Optional<String> accepted(
      Map<String, Object> saved, Exchange exchange, AccountLogin login) {
    Optional<String> fault = AccountLogin.fault(saved);
    if (fault.isEmpty()) {
      List<String> cookies = exchange.reply().headers().apply("Set-Cookie");
      login.granted(saved, Cookies.of(url, cookies, clock.epochMillis()));
      AccountLogin.remark(operation.name(), saved).ifPresent(recorder::remark);
    }
    return fault;
  }

  private String words(Exchange exchange, Account account) {
    String why = exchange.answer() instanceof Answer.Unexpected fault ? ", " + fault.reason() : "";
    String body = exchange.reply().body();
    return operation.expected().contains(exchange.reply().status())
        ? why
        : Excerpt.line(body, List.of(account.password()))
            .map(line -> ": \"" + line + "\"")
            .orElse("");
  }
}
