package dev.gauntlet.run.access;

import static io.gatling.javaapi.http.HttpDsl.Proxy;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.SpokenContract;
import dev.gauntlet.protocol.MeasuredRun;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.protocol.RequirementAccess;
import dev.gauntlet.target.ConnectionOptions;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.HttpProxy;
import dev.gauntlet.target.PlatformVersion;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How users speak a contract, and which accounts they have. */
public final class ContractAccess implements RequirementAccess {

  private static final String RUN_ID_HEADER = "X-Load-Run-Id";

  private final PlannedContract planned;
  private final URI url;
  private final Consumer<String> console;
  private volatile Supplier<Map<String, Object>> credentials;

  ContractAccess(PlannedContract planned, URI url, Consumer<String> console) {
    this.planned = planned;
    this.url = url;
    this.console = console;
  }

  /** The contracts of a run, by the journeys that speak them. */
  public static Map<String, Contract> byJourney(OpenRequirements requirements) {
    Map<String, Contract> contracts = new HashMap<>();
    requirements
        .all(ContractAccess.class)
        .forEach(
            access ->
                access.planned.requirement().journeys()
                    .forEach(journey -> contracts.put(journey.name(), access.contract())));
    return contracts;
  }

  public boolean speaks(Journey journey) {
    return planned.requirement().contract().equals(journey.contract());
  }

  public Contract contract() {
    return planned.use().contract();
  }

  /** The contract with what its users need to speak it; complete once the run has begun. */
  public SpokenContract spoken() {
    return new SpokenContract(contract(), planned.options().requestLimits(), credentials);
  }

  @Override
  public List<URI> urls() {
    return List.of(url);
  }

  @Override
  public Map<String, String> versions() {
    ConnectionOptions connections = planned.target().connections();
    try (ContractClient client =
        new ContractClient(
            url,
            connections.connectTimeout(),
            connections.access(),
            connections.longestAnswerBytes())) {
      return PlatformVersion.of(contract(), client)
          .map(version -> Map.of(planned.use().name(), version))
          .orElse(Map.of());
    }
  }

  /**
   * Makes accounts and logs them in.
   *
   * @throws dev.gauntlet.target.TargetException if the platform does not let one in
   */
  @Override
  public void begin(MeasuredRun run) {
    credentials = new UserAccounts(planned, url, run.recorder(), console).prepare();
  }

  /** How Gatling speaks to the users' platform. */
  public HttpProtocolBuilder protocol(String runId) {
    Optional<HttpProxy> proxy = planned.target().connections().access().proxy();
    HttpProtocolBuilder base = http.baseUrl(url.toString());
    return proxy
        .map(through -> base.disableWarmUp().proxy(gatlingProxy(through)))
        .orElseGet(() -> base.warmUp(url.toString()))
        .disableFollowRedirect()
        .disableCaching()
        .userAgentHeader("Gauntlet")
        .header(RUN_ID_HEADER, runId);
  }

  /** By functions: Gatling would look for expressions in texts. */
  private static Proxy gatlingProxy(HttpProxy proxy) {
    Proxy address = Proxy(proxy.host(), proxy.port());
    return proxy
        .account()
        .map(
            account ->
                address.credentials(session -> account.username(), session -> account.password()))
        .orElse(address);
  }
}
