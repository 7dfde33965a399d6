package dev.gauntlet.run.access;

import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.RetryAfterValue;
import dev.gauntlet.journey.AccountLogin;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.ContractExchange;
import dev.gauntlet.target.LoginCheck;
import dev.gauntlet.target.LoginException;
import dev.gauntlet.target.TargetException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The log-ins of the accounts of one contract before the load. */
final class AccountLogins {

  private static final int MOST_NAMED = 5;

  /**
   * The number of failures in a row that indicates a fault of the platform rather than of single
   * accounts.
   */
  private static final int MOST_IN_A_ROW = 10;

  private static final int MOST_TRIES = 10;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final LoginCheck loginCheck;
  private final URI url;
  private final Recorder recorder;
  private final Clock clock = Clock.system();
  private final Consumer<String> console;
  private final AtomicInteger failedInARow = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * The outcome of one account's log-in.
   *
   * @param fault the reason of a failed log-in; empty after a successful one
   */
  private record Attempt(Account account, AccountLogin login, Optional<LoginException> fault) {

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>(account.values());
      values.put(AccountLogin.ATTRIBUTE, login);
      return values;
    }

    Attempt with(Optional<LoginException> newFault) {
      return new Attempt(account, login, newFault);
    }
  }

  /**
   * @param recorder records each log-in as setup
   */
  AccountLogins(LoginCheck loginCheck, URI url, Recorder recorder, Consumer<String> console) {
    this.loginCheck = loginCheck;
    this.url = url;
    this.recorder = recorder;
    this.console = console;
  }

  /**
   * Logs in all accounts. Failed log-ins are reported, and their users try again when they begin. A
   * log-in that the platform refuses with a {@code Retry-After} is repeated after that time, at
   * most a minute.
   *
   * @return the session attributes of each account's users
   * @throws TargetException if the first account cannot log in, or 10 in a row cannot
   */
  List<Map<String, Object>> all(List<Account> accounts, String contract, SetupPhase phase) {
    List<Attempt> attempts =
        renewed(
            phase.run(
                "accounts logged in for " + contract,
                accounts,
                account -> attempt(account, account == accounts.get(0) ? 1 : MOST_IN_A_ROW)),
            contract,
            phase);
    byReason(attempts)
        .forEach(
            (reason, names) -> console.accept(report(reason, names, attempts.size(), contract)));
    return attempts.stream().map(Attempt::values).toList();
  }

  /**
   * @param mostFailures the number of failures in a row that ends the run
   */
  private Attempt attempt(Account account, int mostFailures) {
    AccountLogin login = new AccountLogin(clock);
    Optional<LoginException> fault = logIn(account, login);
    if (fault.isEmpty()) {
      failedInARow.set(0);
    } else if (failedInARow.incrementAndGet() >= mostFailures) {
      throw fault.get();
    }
    return new Attempt(account, login, fault);
  }

  /** Renews tokens that expire soon, since the load would otherwise begin with their refreshes. */
  private List<Attempt> renewed(List<Attempt> attempts, String contract, SetupPhase phase) {
    Map<Boolean, List<Attempt>> byDue =
        attempts.stream().collect(Collectors.partitioningBy(attempt -> attempt.login().isDue()));
    List<Attempt> due = byDue.get(true);
    if (due.isEmpty()) {
      return attempts;
    }
    List<Attempt> all = new ArrayList<>(byDue.get(false));
    all.addAll(
        phase.run(
            "tokens renewed for " + contract,
            due,
            each -> each.with(logIn(each.account(), each.login()))));
    return all;
  }

  private Optional<LoginException> logIn(Account account, AccountLogin login) {
    for (int tries = 1; ; tries++) {
      long began = clock.nanoTime();
      try {
        granted(loginCheck.of(account, login.secrets()), login);
        record(new Outcome.Ok(), began);
        return Optional.empty();
      } catch (LoginException e) {
        Optional<Duration> wait = e.retryAfter().flatMap(AccountLogins::wait);
        if (wait.isEmpty() || tries == MOST_TRIES) {
          record(new Outcome.Failed(e.reason()), began);
          return Optional.of(e);
        }
        record(new Outcome.Refused(), began);
        waitAsAsked(account, wait.get(), e.reason());
      }
    }
  }

  private void granted(ContractExchange exchange, AccountLogin login) {
    if (exchange.retried()) {
      recorder.retried(new RequestKey(ErrorCount.SETUP, loginCheck.operation().name()));
    }
    Map<String, Object> saved = ((Answer.Accepted) exchange.answer()).saved();
    List<String> cookies = exchange.reply().headers().apply("Set-Cookie");
    login.granted(saved, SharedCookies.of(url, cookies, clock.epochMillis()));
    AccountLogin.remark(loginCheck.operation().name(), saved).ifPresent(recorder::remark);
  }

  private void record(Outcome outcome, long beganNanos) {
    recorder.setup(loginCheck.operation().name(), outcome, clock.nanoTime() - beganNanos);
  }

  private static Optional<Duration> wait(String retryAfter) {
    return RetryAfterValue.parse(retryAfter, Instant.now())
        .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /**
   * Waits as the platform requested. Only the first of the log-ins that wait at the same time is
   * printed.
   */
  private void waitAsAsked(Account account, Duration wait, String reason) {
    if (waiting.getAndIncrement() == 0 && !wait.isZero()) {
      console.accept(
          "the log-in of %s waits %s s, as the platform requests: %s"
              .formatted(account.username(), wait.toSeconds(), reason));
    }
    try {
      sleep(wait);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static void sleep(Duration wait) {
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted while a log-in waited for the platform");
    }
  }

  private static Map<String, List<String>> byReason(List<Attempt> attempts) {
    return attempts.stream()
        .filter(attempt -> attempt.fault().isPresent())
        .collect(
            Collectors.groupingBy(
                attempt -> attempt.fault().orElseThrow().reason(),
                LinkedHashMap::new,
                Collectors.mapping(attempt -> attempt.account().username(), Collectors.toList())));
  }

  private static String report(String reason, List<String> names, int all, String contract) {
    String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return "%s of %s accounts for %s cannot log in (%s%s): %s; their users try again in the load"
        .formatted(
            names.size(), all, contract, named, names.size() > MOST_NAMED ? ", ..." : "", reason);
  }
}
