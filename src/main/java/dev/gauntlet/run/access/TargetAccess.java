package dev.gauntlet.run.access;

import static io.gatling.javaapi.http.HttpDsl.Proxy;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.bridge.GatlingTls;
import dev.gauntlet.run.plan.ContractUse;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Accounts;
import dev.gauntlet.target.HttpProxy;
import dev.gauntlet.target.LogInTrial;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.Targets;
import dev.gauntlet.target.Tls;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The target of a run once it is there, and how the users of each contract get to it.
 *
 * @param proxy through which it is reached, if through any
 * @param credentials what the next user knows to become known, by contract
 */
public record TargetAccess(
    Target target,
    Optional<HttpProxy> proxy,
    Map<String, Supplier<Map<String, Object>>> credentials) {

  private static final String RUN_ID_HEADER = "X-Load-Run-Id";
  private static final int ACCOUNTS_PER_LINE = 100;

  /**
   * Opens the target and makes accounts where nobody gave any.
   *
   * @param logs the folder for the logs of a platform that is started, which exists
   * @param users who need an account of their own
   * @throws dev.gauntlet.target.TargetException if it cannot be had
   */
  public static TargetAccess open(RunSpec spec, Console console, Path logs, int users) {
    Targets.announcement(spec.target()).ifPresent(console::say);
    long started = System.nanoTime();
    Tls tls = spec.target().access().tls();
    GatlingTls.use(tls.trust(), tls.identity());
    Target target = Targets.open(spec.target(), logs);
    console.say(
        "%s, ready in %.1f s".formatted(target.description(), (System.nanoTime() - started) / 1e9));
    Map<String, Supplier<Map<String, Object>>> credentials = new HashMap<>();
    for (ContractUse use : spec.contracts()) {
      credentials.put(
          use.name(), use.needsLogin() ? credentials(use, spec, target, console, users) : Map::of);
    }
    return new TargetAccess(target, spec.target().access().proxy(), credentials);
  }

  private static Supplier<Map<String, Object>> credentials(
      ContractUse use, RunSpec spec, Target target, Console console, int users) {
    return use.contract().login().isPresent()
        ? new Accounts(accounts(use, spec, target, console, users))::next
        : use.endpoint().token().orElseThrow()::values;
  }

  private static List<Account> accounts(
      ContractUse use, RunSpec spec, Target target, Console console, int users) {
    List<Account> accounts =
        use.accounts().isEmpty() ? known(use, spec, target, console, users) : use.accounts();
    if (use.endpoint().baseUrl().isPresent() && !spec.trace()) {
      URI url = target.baseUrls().get(use.name());
      LogInTrial.of(accounts.get(0), use.contract(), url, spec.target());
    }
    return accounts;
  }

  private static List<Account> known(
      ContractUse use, RunSpec spec, Target target, Console console, int users) {
    IntConsumer progress =
        made -> {
          if (made % ACCOUNTS_PER_LINE == 0 || made == users) {
            console.say("accounts made for %s: %,d of %,d".formatted(use.name(), made, users));
          }
        };
    return Targets.accounts(use.endpoint(), use.contract(), target, spec.target(), users, progress);
  }

  /** How Gatling speaks to the users' platform. */
  public HttpProtocolBuilder protocol(ContractUse use, String runId) {
    String baseUrl = target.baseUrls().get(use.name()).toString();
    HttpProtocolBuilder base = http.baseUrl(baseUrl);
    return proxy
        .map(through -> base.disableWarmUp().proxy(gatlings(through)))
        .orElseGet(() -> base.warmUp(baseUrl))
        .disableFollowRedirect()
        .disableCaching()
        .userAgentHeader("Gauntlet")
        .header(RUN_ID_HEADER, runId);
  }

  /** By functions: Gatling would look for expressions in texts. */
  private static Proxy gatlings(HttpProxy proxy) {
    Proxy address = Proxy(proxy.host(), proxy.port());
    return proxy
        .account()
        .map(
            account ->
                address.credentials(session -> account.username(), session -> account.password()))
        .orElse(address);
  }
}
