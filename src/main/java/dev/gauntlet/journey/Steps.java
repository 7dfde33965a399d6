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

/** The factory of the steps of a journey, in one run. */
public final class Steps {

  private final String journey;
  private final JourneyContext run;
  private final boolean ownContract;
  private final ThinkTime think;
  private final UserClock time;
  private final Predicate<String> leftOut;
  private final JourneyRequests requests;
  private final List<Function<RandomGenerator, Map<String, Object>>> draws = new ArrayList<>();
  private final Set<String> metrics = new TreeSet<>();
  private final Set<String> measured = new TreeSet<>();
  private final Set<String> prepared = new TreeSet<>();
  private boolean watching;

  Steps(Journey journey, JourneyContext run) {
    this(journey, run, ContractFit.of(journey, run.contract())::leavesOut);
  }

  private Steps(Journey journey, JourneyContext run, Predicate<String> leftOut) {
    this.journey = journey.name();
    this.leftOut = leftOut;
    this.run = run;
    this.ownContract = journey.contract().equals(run.contract().name());
    this.think = journey.think().dividedBy(run.thinkDivisor());
    this.time = new UserClock(run.loadClock(), think);
    this.requests = new JourneyRequests(this.journey, run, time, leftOut);
  }

  /**
   * Returns steps for an inspection: a journey that is built from them is never executed.
   *
   * @param leftOut receives each operation that the journey would call; returns whether to skip it
   */
  static Steps surveyed(Journey journey, Contract contract, Predicate<String> leftOut) {
    return new Steps(journey, JourneyContext.withoutRun(contract), leftOut);
  }

  /** Returns the names of all values that the journey has drawn so far while it was built. */
  Set<String> drawn() {
    return draws.stream()
        .flatMap(draw -> drawn(draw, new SplittableRandom(0)).keySet().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the measured operations that the journey has called so far while it was built. */
  Set<String> measured() {
    return Set.copyOf(measured);
  }

  /** Returns the operations outside the statistics that the journey has called so far. */
  Set<String> prepared() {
    return Set.copyOf(prepared);
  }

  /** Records that the journey watches pushes, for which its simulation must open sockets. */
  public void watchesPushes() {
    watching = true;
  }

  /** Returns whether the journey watches pushes, as far as it was built. */
  boolean watching() {
    return watching;
  }

  /** Returns the names of the custom metrics that the journey has used while it was built. */
  Set<String> metrics() {
    return Set.copyOf(metrics);
  }

  /**
   * Returns a metric of the journey's own.
   *
   * @param name the same for all users, without ids
   */
  public JourneyMetric metric(String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a metric needs a name that is not blank, was " + name);
    }
    return new JourneyMetric(run.recorder(), metrics::add, name, "");
  }

  /**
   * Calls an operation, checks its response against the contract, and pauses. The step is skipped
   * on a platform that lacks the operation.
   */
  public ChainBuilder call(String operation) {
    return call(operation, Set.of());
  }

  /**
   * Calls an operation as {@link #call(String)} does, with refusals that are expected.
   *
   * @param refusals the names of the announced refusals that do not count as failures here
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

  /** Rejects a refusal that the operation does not announce, since it could never occur. */
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

  /** Calls an operation as {@link #call(String)} does, without the pause. */
  public ChainBuilder request(String operation) {
    measured.add(operation);
    return requests.measured(operation, Set.of(), Expectation.NONE, UnaryOperator.identity());
  }

  /**
   * Sends a request of another protocol, and pauses. The journey must return the protocol's
   * requirement in {@link Journey#requirements()}.
   */
  public ChainBuilder send(ActionBuilder request) {
    return requests.unlessOver(thinking(exec(request)));
  }

  private ChainBuilder thinking(ChainBuilder steps) {
    return think.max().isZero() ? steps : steps.exec(think());
  }

  /** Returns the pause after a step that consists of several requests. */
  public ChainBuilder think() {
    return pause(this::thinkTime);
  }

  /**
   * Returns a second pause after that of the previous step, for users that have not failed. The
   * teams' loops pause inside and after.
   */
  public ChainBuilder repeatThinkTime() {
    return StepGuards.unlessFailed(think());
  }

  /** Executes {@code then} if a response has saved a value with this name. */
  public ChainBuilder whereKnown(String value, ChainBuilder then) {
    return doIf((Session session) -> session.contains(value)).then(then);
  }

  /** Calls an operation outside the statistics; a failure is a failure of the setup. */
  ChainBuilder prepare(String operation) {
    prepared.add(operation);
    return requests.unmeasured(operation);
  }

  /** Logs in, if one of the operations needs it, and opens a connection. */
  ChainBuilder prepareFor(List<String> operations) {
    return requests.prepareFor(operations);
  }

  /** Draws random values of the user and stores them for the following steps. */
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
    return Objects.requireNonNull(
        values.apply(random), "draw() returned null: return a map of values");
  }

  /**
   * Calls one operation, chosen at random by weight among those that the platform offers. A trace
   * calls each of them.
   *
   * @param weights the weights of operations by name
   * @param instead the steps that replace the call of an operation, by operation name
   */
  public ChainBuilder choose(Weights weights, Map<String, ChainBuilder> instead) {
    Map<String, Integer> offered = new LinkedHashMap<>(weights.weights());
    Map<String, ChainBuilder> ways = new LinkedHashMap<>();
    offered.keySet().forEach(name -> ways.put(name, chosen(name, instead)));
    offered.keySet().removeIf(leftOut);
    ways.keySet().retainAll(offered.keySet());
    if (offered.isEmpty()) {
      return StepGuards.nothing();
    }
    WeightedBranches branches = new WeightedBranches(ways);
    return run.transcript().isPresent()
        ? branches.oneAfterAnother()
        : branches.drawnBy(new Weights(offered));
  }

  private ChainBuilder chosen(String operation, Map<String, ChainBuilder> instead) {
    return instead.containsKey(operation) ? instead.get(operation) : call(operation);
  }

  /** Returns the name of the journey. */
  public String journey() {
    return journey;
  }

  /** Returns the context that the journeys of the run share. */
  public JourneyContext context() {
    return run;
  }

  /** Returns the number of the user among those of its journey, from 0. */
  public int number(Session session) {
    return VirtualUser.number(session);
  }

  /** Logs the user in if it has no valid token and the platform has users. */
  public ChainBuilder signedIn() {
    return requests.signIn();
  }

  /** Returns whether the user must leave: its lifetime or the whole load is over. */
  public boolean over(Session session) {
    return time.over(session);
  }

  /** Returns the remaining lifetime of the user; negative when it is over. */
  public Duration remaining(Session session) {
    return time.remaining(session);
  }

  /** Returns the remaining lifetime of the user; zero or negative when it must leave. */
  Duration lifetime(Session session) {
    return time.lifetime(session);
  }

  /**
   * Returns a random pause of the user, limited to its remaining lifetime, so that no user stays
   * beyond the planned end.
   */
  public Duration thinkTime(Session session) {
    return time.pause(session);
  }
}
