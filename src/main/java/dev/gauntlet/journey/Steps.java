package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.bridge.Gate;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Refusal;
import dev.gauntlet.load.Weights;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The steps from which a journey is made, in one run. */
public final class Steps {

  private static final String CHEAP = "check health";

  private final RunContext run;
  private final Contract contract;
  private final Course course;
  private final Recorder recorder;
  private final String journey;
  private final Think think;
  private final SignIn signIn;
  private final Fit fit;
  private final List<Function<RandomGenerator, Map<String, Object>>> draws = new ArrayList<>();
  private final Set<String> metrics = new TreeSet<>();

  Steps(Journey journey, RunContext run) {
    this(journey, run, Fit.of(journey, run.contract()));
  }

  private Steps(Journey journey, RunContext run, Fit fit) {
    this.fit = fit;
    this.run = run;
    this.contract = run.contract();
    this.course = run.course();
    this.recorder = run.recorder();
    this.journey = journey.name();
    this.think = journey.think().dividedBy(run.thinkDivisor());
    this.signIn = contract.login().map(login -> new SignIn(login, run)).orElse(null);
  }

  /** Steps that nobody takes: what a journey makes of them only shows what it would do. */
  static Steps surveyed(Journey journey, Contract contract, Fit fit) {
    return new Steps(journey, RunContext.nowhere(contract), fit);
  }

  /** The names of all values that were drawn so far while the journey was built. */
  Set<String> drawn() {
    return draws.stream()
        .flatMap(draw -> draw.apply(new SplittableRandom(0)).keySet().stream())
        .collect(Collectors.toSet());
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
    return new JourneyMetric(recorder, metrics::add, name, "");
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
    return fit.leavesOut(operation)
        ? nothing()
        : sending(operation, refusals, expectation, this::thinking);
  }

  /** As {@link #call(String)}, without the pause, for what is one step together with others. */
  public ChainBuilder request(String operation) {
    return fit.leavesOut(operation)
        ? nothing()
        : sending(operation, Set.of(), Expectation.NONE, UnaryOperator.identity());
  }

  /**
   * @param more adds what follows the request, whatever became of it
   */
  private ChainBuilder sending(
      String operation,
      Set<String> refusals,
      Expectation expectation,
      UnaryOperator<ChainBuilder> more) {
    Operation called = contract.operation(operation);
    RequestKey key = new RequestKey(journey, called.name());
    ChainBuilder request =
        new HttpCall(
                called,
                key,
                why -> recorder.crash(key, why),
                statuses(called, refusals),
                expectation,
                run)
            .chain();
    return signsInFor(called)
        ? gate(this::unlessOver, more.apply(signedIn(request, key)))
        : gate(session -> counted(unlessOver(session), key), more.apply(request));
  }

  private ChainBuilder signedIn(ChainBuilder request, RequestKey key) {
    return exec(signIn.whenNeeded())
        .exec(gate(session -> counted(unlessFailed(session), key), request.exec(signIn::heed)));
  }

  private static ChainBuilder gate(Function<Session, Gate.Way> keeper, ChainBuilder steps) {
    return exec(new Gate(keeper, steps));
  }

  private Gate.Way unlessOver(Session session) {
    Gate.Way way = unlessFailed(session);
    return way == Gate.Way.THROUGH && over(session) ? Gate.Way.OUT : way;
  }

  static Gate.Way unlessFailed(Session session) {
    return session.isFailed() ? Gate.Way.PAST : Gate.Way.THROUGH;
  }

  private Gate.Way counted(Gate.Way way, RequestKey key) {
    if (way == Gate.Way.THROUGH) {
      recorder.sent(key);
    }
    return way;
  }

  private ChainBuilder thinking(ChainBuilder steps) {
    return think.max().isZero() ? steps : steps.exec(think());
  }

  /** The pause after a step that was made of requests. */
  public ChainBuilder think() {
    return pause(this::thinkTime);
  }

  /** Does {@code then} where an answer has saved a value of this name, and nothing elsewhere. */
  public ChainBuilder whereKnown(String value, ChainBuilder then) {
    return doIf((Session session) -> session.contains(value)).then(then);
  }

  private static ChainBuilder nothing() {
    return exec((Session session) -> session);
  }

  private static Set<Integer> statuses(Operation operation, Set<String> refusals) {
    return operation.refusals().values().stream()
        .filter(refusal -> refusals.contains(refusal.name()))
        .map(Refusal::status)
        .collect(Collectors.toSet());
  }

  private boolean signsInFor(Operation operation) {
    return operation.authenticated() && signIn != null;
  }

  /** Calls an operation outside of the statistics; a failure is one of the set-up. */
  ChainBuilder prepare(String operation) {
    if (fit.leavesOut(operation)) {
      return nothing();
    }
    Operation called = contract.operation(operation);
    ChainBuilder call = new SetupCall(called, run).chain();
    return unlessFailed(
        signsInFor(called)
            ? exec(signIn.whenNeeded()).exec(unlessFailed(call.exec(signIn::heed)))
            : call);
  }

  /** Logs in where one of the operations wants it, and has a connection opened. */
  ChainBuilder beReadyFor(List<String> operations) {
    boolean login =
        operations.stream()
            .filter(name -> !fit.leavesOut(name))
            .anyMatch(name -> contract.operation(name).authenticated());
    ChainBuilder ready = login && signIn != null ? unlessFailed(signIn.whenNeeded()) : nothing();
    return contract.offers(CHEAP) ? exec(ready).exec(prepare(CHEAP)) : ready;
  }

  /** Draws values by the user's own chance and keeps them for the steps that follow. */
  public ChainBuilder draw(Function<RandomGenerator, Map<String, Object>> values) {
    draws.add(values);
    return exec(session -> session.setAll(values.apply(VirtualUser.random(session))));
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
    offered.keySet().removeIf(fit::leavesOut);
    if (offered.isEmpty()) {
      return nothing();
    }
    Map<String, ChainBuilder> ways = new LinkedHashMap<>();
    offered.keySet().forEach(name -> ways.put(name, chosen(name, instead)));
    Branches branches = new Branches(ways);
    return run.transcript().isPresent()
        ? branches.oneAfterAnother()
        : branches.drawnBy(new Weights(offered));
  }

  private ChainBuilder chosen(String operation, Map<String, ChainBuilder> instead) {
    return instead.containsKey(operation) ? instead.get(operation) : call(operation);
  }

  private static ChainBuilder unlessFailed(ChainBuilder steps) {
    return gate(Steps::unlessFailed, steps);
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
    return signIn == null ? nothing() : unlessFailed(signIn.whenNeeded());
  }

  /** Whether the user must leave: its stint is over, or the whole load. */
  public boolean over(Session session) {
    return course.halted() || course.elapsed().compareTo(VirtualUser.leavesAt(session)) >= 0;
  }

  /** Of the user's stint; negative when it is over. */
  public Duration remaining(Session session) {
    return VirtualUser.leavesAt(session).minus(course.elapsed());
  }

  /**
   * A pause by the user's own chance, never beyond the end of the user's stint, so that nobody
   * lingers after the planned end.
   */
  public Duration thinkTime(Session session) {
    Duration pause = think.pick(VirtualUser.random(session));
    Duration remaining = remaining(session);
    if (remaining.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(remaining) < 0 ? pause : remaining;
  }
}
