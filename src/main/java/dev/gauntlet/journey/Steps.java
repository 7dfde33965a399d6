package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Refusal;
import dev.gauntlet.load.Weights;
import dev.gauntlet.protocol.http.Expectation;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The steps from which a journey is made, in one run. */
public final class Steps {

  private final String journey;
  private final RunContext run;
  private final boolean ownContract;
  private final Think think;
  private final StintTime time;
  private final Predicate<String> leftOut;
  private final Requests requests;
  private final List<Function<RandomGenerator, Map<String, Object>>> draws = new ArrayList<>();
  private final Set<String> metrics = new TreeSet<>();
  private final Set<String> measured = new TreeSet<>();
  private final Set<String> prepared = new TreeSet<>();
  private boolean watching;

  Steps(Journey journey, RunContext run) {
    this(journey, run, Fit.of(journey, run.contract())::leavesOut);
  }

  private Steps(Journey journey, RunContext run, Predicate<String> leftOut) {
    this.journey = journey.name();
    this.leftOut = leftOut;
    this.run = run;
    this.ownContract = journey.contract().equals(run.contract().name());
    this.think = journey.think().dividedBy(run.thinkDivisor());
    this.time = new StintTime(run.course(), think);
    this.requests = new Requests(this.journey, run, time, leftOut);
  }

  /**
   * Steps without users: what a journey builds from them only shows what it would do.
   *
   * @param leftOut receives each operation that the journey would call, and leaves it out
   */
  static Steps surveyed(Journey journey, Contract contract, Predicate<String> leftOut) {
    return new Steps(journey, RunContext.nowhere(contract), leftOut);
  }

  /** The names of all values that were drawn so far while the journey was built. */
  Set<String> drawn() {
    return draws.stream()
        .flatMap(draw -> drawn(draw, new SplittableRandom(0)).keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The operations that were called so far while the journey was built. */
  Set<String> measured() {
    return Set.copyOf(measured);
  }

  /** The operations that were called so far outside of the statistics. */
  Set<String> prepared() {
    return Set.copyOf(prepared);
  }

  /** Records that the journey watches pushes, for which its simulation must open sockets. */
  public void watchesPushes() {
    watching = true;
  }

  /** Whether the journey watches pushes, as far as it was built. */
  boolean watching() {
    return watching;
  }

  /** The names of the journey's own metrics that were used so far while it was built. */
  Set<String> metrics() {
    return Set.copyOf(metrics);
  }

  /**
   * A metric of the journey's own, which records what a user knows.
   *
   * @param name the same for all users, without ids
   */
  public JourneyMetric metric(String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a metric needs a name, was " + name);
    }
    return new JourneyMetric(run.recorder(), metrics::add, name, "");
  }

  /**
   * Calls an operation, checks its answer by the contract, and pauses. On a platform that lacks it
   * the step is left out.
   */
  public ChainBuilder call(String operation) {
    return call(operation, Set.of());
  }

  /**
   * As {@link #call(String)}, for a step that may be refused.
   *
   * @param refusals the names of the announced refusals that are an outcome here and no failure
   */
  public ChainBuilder call(String operation, Set<String> refusals) {
    return call(operation, refusals, Expectation.NONE);
  }

  ChainBuilder call(String operation, Set<String> refusals, Expectation expectation) {
    measured.add(operation);
    if (ownContract && run.contract().offers(operation)) {
      requireAnnounced(run.contract().operation(operation), refusals);
    }
    return requests.measured(operation, refusals, expectation, this::thinking);
  }

  /** A refusal that the operation does not announce would never be an outcome. */
  private static void requireAnnounced(Operation operation, Set<String> refusals) {
    Set<String> announced =
        operation.refusals().values().stream().map(Refusal::name).collect(Collectors.toSet());
    refusals.stream()
        .filter(name -> !announced.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "\"%s\" of the contract announces no refusal \"%s\"%s"
                      .formatted(operation.name(), name, Suggestion.hint(name, announced)));
            });
  }

  /** As {@link #call(String)}, without the pause, for what is one step together with others. */
  public ChainBuilder request(String operation) {
    measured.add(operation);
    return requests.measured(operation, Set.of(), Expectation.NONE, UnaryOperator.identity());
  }

  /**
   * A request of another protocol, and a pause. The journey names what it {@linkplain
   * Journey#requirements() requires} for that.
   */
  public ChainBuilder send(ActionBuilder request) {
    return requests.unlessOver(thinking(exec(request)));
  }

  private ChainBuilder thinking(ChainBuilder steps) {
    return think.max().isZero() ? steps : steps.exec(think());
  }

  /** The pause after a step that was made of requests. */
  public ChainBuilder think() {
    return pause(this::thinkTime);
  }

  /**
   * A second pause behind that of the step before, for users who have not failed. The teams' loops
   * pause inside and after.
   */
  public ChainBuilder thinkOnceMore() {
    return Gates.unlessFailed(think());
  }

  /** Does {@code then} where an answer has saved a value of this name, and nothing elsewhere. */
  public ChainBuilder whereKnown(String value, ChainBuilder then) {
    return doIf((Session session) -> session.contains(value)).then(then);
  }

  /** Calls an operation outside of the statistics; a failure is one of the set-up. */
  ChainBuilder prepare(String operation) {
    prepared.add(operation);
    return requests.unmeasured(operation);
  }

  /** Logs in where one of the operations wants it, and has a connection opened. */
  ChainBuilder beReadyFor(List<String> operations) {
    return requests.beReadyFor(operations);
  }

  /** Draws values by the user's own chance and keeps them for the steps that follow. */
  public ChainBuilder draw(Function<RandomGenerator, Map<String, Object>> values) {
    draws.add(values);
    return exec(
        session -> {
          Map<String, Object> drawn = drawn(values, VirtualUser.random(session));
          VirtualUser.keepSecrets(session, drawn);
          return session.setAll(drawn);
        });
  }

  private static Map<String, Object> drawn(
      Function<RandomGenerator, Map<String, Object>> values, RandomGenerator random) {
    return Objects.requireNonNull(values.apply(random), "draw() gave null in place of values");
  }

  /**
   * Calls one operation, drawn by weight among those that the platform offers. A trace shows each
   * of them.
   *
   * @param weights of operations by their names
   * @param instead what is done in place of the call, for operations that need more than that
   */
  public ChainBuilder choose(Weights weights, Map<String, ChainBuilder> instead) {
    Map<String, Integer> offered = new LinkedHashMap<>(weights.weights());
    Map<String, ChainBuilder> ways = new LinkedHashMap<>();
    offered.keySet().forEach(name -> ways.put(name, chosen(name, instead)));
    offered.keySet().removeIf(leftOut);
    ways.keySet().retainAll(offered.keySet());
    if (offered.isEmpty()) {
      return Gates.nothing();
    }
    Branches branches = new Branches(ways);
    return run.transcript().isPresent()
        ? branches.oneAfterAnother()
        : branches.drawnBy(new Weights(offered));
  }

  private ChainBuilder chosen(String operation, Map<String, ChainBuilder> instead) {
    return instead.containsKey(operation) ? instead.get(operation) : call(operation);
  }

  /** The name of the journey that is made of them. */
  public String journey() {
    return journey;
  }

  /** What the journeys of the run share. */
  public RunContext context() {
    return run;
  }

  /** The user's place among those of its journey, from 0. */
  public int number(Session session) {
    return VirtualUser.number(session);
  }

  /** Logs the user in where it needs to and the platform knows users. */
  public ChainBuilder signedIn() {
    return requests.signIn();
  }

  /** Whether the user must leave: its stint is over, or the whole load. */
  public boolean over(Session session) {
    return time.over(session);
  }

  /** Of the user's stint; negative when it is over. */
  public Duration remaining(Session session) {
    return time.remaining(session);
  }

  /** What is left of the user's lifetime; zero or negative when it must leave. */
  Duration lifetime(Session session) {
    return time.lifetime(session);
  }

  /**
   * A pause by the user's own chance, never beyond the end of the user's stint, so that nobody
   * lingers after the planned end.
   */
  public Duration thinkTime(Session session) {
    return time.pause(session);
  }
}
