package dev.gauntlet.run.access;

import static io.gatling.javaapi.http.HttpDsl.Proxy;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.bridge.GatlingTls;
import dev.gauntlet.network.Tls;
import dev.gauntlet.process.Console;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.run.plan.ContractUse;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.HttpProxy;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.Targets;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The target of a run once it is there, and how its users get to it.
 *
 * @param proxy through which it is reached, if through any
 * @param requirements what its users need beside contracts
 */
public record TargetAccess(
    Target target, Optional<HttpProxy> proxy, OpenRequirements requirements) {

  private static final String RUN_ID_HEADER = "X-Load-Run-Id";

  /**
   * Opens the target.
   *
   * @param logs the folder for the logs of a platform that is started, which exists
   * @throws dev.gauntlet.target.TargetException if it cannot be had
   * @throws dev.gauntlet.protocol.UnmetException if something else that its users need cannot be had
   */
  public static TargetAccess open(RunSpec spec, Console console, Path logs) {
    Targets.announcement(spec.target()).ifPresent(console::say);
    long started = System.nanoTime();
    Tls tls = spec.target().access().tls();
    GatlingTls.use(tls.trust(), tls.identity());
    Target target = Targets.open(spec.target(), logs);
    OpenRequirements requirements = requirements(spec, target);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    console.say(Targets.readiness(spec.target(), target.description(), took));
    return new TargetAccess(target, spec.target().access().proxy(), requirements);
  }

  private static OpenRequirements requirements(RunSpec spec, Target target) {
    try {
      return spec.requirements().open(new TargetOpening(target));
    } catch (RuntimeException e) {
      target.close();
      throw e;
    }
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
