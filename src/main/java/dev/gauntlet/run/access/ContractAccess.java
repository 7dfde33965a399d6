package dev.gauntlet.run.access;

import static io.gatling.javaapi.http.HttpDsl.Proxy;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.bridge.http.OpenStreams;
import dev.gauntlet.contract.AdmissionRules;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.SpokenContract;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.MeasuredRun;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.protocol.RequirementAccess;
import dev.gauntlet.protocol.http.CallObserver;
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

/** The access of a run's users to the platform of one contract: its URLs, and their accounts. */
public final class ContractAccess implements RequirementAccess {

  private static final String RUN_ID_HEADER = "X-Load-Run-Id";

  private final PlannedContract planned;
  private final List<URI> urls;
  private final Consumer<String> console;
  private final OpenStreams streams = new OpenStreams();
  private volatile Supplier<Map<String, Object>> credentials;
  private volatile Optional<AdmissionMonitor> admission = Optional.empty();

  ContractAccess(PlannedContract planned, List<URI> urls, Consumer<String> console) {
    this.planned = planned;
    this.urls = urls;
    this.console = console;
  }

  /** Returns the contracts of a run, by the names of the journeys that use them. */
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

  /** Returns the contract with its limits and credentials; complete once the run has begun. */
  public SpokenContract spoken() {
    return new SpokenContract(
        contract(),
        planned.options().requestLimits(),
        streams,
        credentials,
        admission.<CallObserver>map(monitor -> monitor).orElse(CallObserver.NONE));
  }

  /** Ends the streams that are under way. */
  public void endStreams() {
    streams.end();
  }

  @Override
  public List<URI> urls() {
    return urls;
  }

  @Override
  public Map<String, String> versions() {
    ConnectionOptions connections = planned.target().connections();
    try (ContractClient client =
        new ContractClient(
            urls.get(0),
            connections.connectTimeout(),
            connections.access(),
            connections.longestAnswerBytes())) {
      return PlatformVersion.of(contract(), client)
          .map(version -> Map.of(planned.use().name(), version))
          .orElse(Map.of());
    }
  }

  /**
   * Registers accounts and logs them in.
   *
   * @throws dev.gauntlet.target.TargetException if an account cannot be registered or logged in
   */
  @Override
  public void begin(MeasuredRun run) {
    credentials = new UserAccounts(planned, urls.get(0), run.recorder(), console).prepare();
    if (contract().admission().isPresent() || contract().marksAnswers()) {
      AdmissionMonitor monitor =
          new AdmissionMonitor(
              planned.use().name(),
              contract().admission(),
              contract().admission().flatMap(rules -> sampler(rules, run.recorder())),
              Clock.system());
      run.recorder().admittedBy(monitor);
      admission = Optional.of(monitor);
    }
  }

  /** Returns a sampler of the statistics; users must read statistics that need a log-in. */
  private Optional<AdmissionSampler> sampler(AdmissionRules rules, Recorder recorder) {
    return rules
        .statistics()
        .filter(statistics -> !contract().operation(statistics.operation()).authenticated())
        .map(
            statistics ->
                new AdmissionSampler(
                    statistics,
                    contract().operation(statistics.operation()),
                    planned.target().connections().client(urls.get(0)),
                    recorder::remark));
  }

  @Override
  public void close() {
    admission.ifPresent(AdmissionMonitor::close);
  }

  /** Returns Gatling's HTTP protocol, which gives the users the URLs in turn as they start. */
  public HttpProtocolBuilder protocol(String runId) {
    Optional<HttpProxy> proxy = planned.target().connections().access().proxy();
    HttpProtocolBuilder base = http.baseUrls(urls.stream().map(URI::toString).toList());
    return proxy
        .map(through -> base.disableWarmUp().proxy(gatlingProxy(through)))
        .orElseGet(() -> base.warmUp(urls.get(0).toString()))
        .disableFollowRedirect()
        .disableCaching()
        .userAgentHeader("Gauntlet")
        .header(RUN_ID_HEADER, runId);
  }

  /**
   * Returns the proxy for Gatling. Username and password are functions, since Gatling would
   * evaluate expressions in strings.
   */
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
