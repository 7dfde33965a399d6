package dev.gauntlet.run.access;

import dev.gauntlet.bridge.Cookies;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.journey.AccountLogin;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Exchange;
import dev.gauntlet.target.LogInException;
import dev.gauntlet.target.LogInTrial;
import dev.gauntlet.target.TargetException;
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

  private final LogInTrial trial;
  private final URI url;
  private final Recorder recorder;
  private final Clock clock = Clock.system();

  /**
   * An account that tried to log in.
   *
   * @param fault why it is not logged in; empty where it is
   */
  private record Attempt(Account account, AccountLogin login, Optional<LogInException> fault) {

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>(account.values());
      values.put(AccountLogin.ATTRIBUTE, login);
      return values;
    }
  }

  /**
   * @param recorder told of each log-in, as set-up
   */
  LogIns(LogInTrial trial, URI url, Recorder recorder) {
    this.trial = trial;
    this.url = url;
    this.recorder = recorder;
  }

  /**
   * Logs in the first account alone, so that what is wrong with all of them costs one request, and
   * then the others. Accounts that cannot log in are reported; their users try again when they
   * begin.
   *
   * @return what the users of each account know
   * @throws TargetException if the first account cannot log in
   */
  List<Map<String, Object>> all(
      List<Account> accounts, String contract, SetupPhase phase, Console console) {
    Attempt first = attempt(accounts.get(0));
    if (first.fault().isPresent()) {
      throw first.fault().get();
    }
    List<Attempt> attempts =
        phase.run(
            "accounts logged in for " + contract,
            accounts,
            account -> account == first.account() ? first : attempt(account));
    byReason(attempts)
        .forEach(
            (reason, names) -> console.say(report(reason, names, attempts.size(), contract)));
    return attempts.stream().map(Attempt::values).toList();
  }

  private Attempt attempt(Account account) {
    AccountLogin login = new AccountLogin(clock);
    long began = clock.nanoTime();
    Optional<LogInException> fault = logIn(account, login);
    recorder.setup(
        trial.operation().name(),
        fault.<Outcome>map(why -> new Outcome.Failed(why.reason())).orElseGet(Outcome.Ok::new),
        clock.nanoTime() - began);
    return new Attempt(account, login, fault);
  }

  private Optional<LogInException> logIn(Account account, AccountLogin login) {
    try {
      Exchange exchange = trial.of(account);
      Map<String, Object> saved = ((Answer.Accepted) exchange.answer()).saved();
      AccountLogin.fault(saved)
          .ifPresent(
              why -> {
                throw trial.refused(account, why);
              });
      List<String> cookies = exchange.reply().headers().apply("Set-Cookie");
      login.granted(saved, Cookies.of(url, cookies, clock.epochMillis()));
      AccountLogin.remark(trial.operation().name(), saved).ifPresent(recorder::remark);
      return Optional.empty();
    } catch (LogInException e) {
      return Optional.of(e);
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
