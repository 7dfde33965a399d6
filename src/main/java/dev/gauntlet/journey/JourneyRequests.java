package dev.gauntlet.journey;

import static dev.gauntlet.journey.StepGuards.guarded;
import static dev.gauntlet.journey.StepGuards.nothing;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.GuardedChain;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.contract.Refusal;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.protocol.http.Expectation;
import dev.gauntlet.protocol.http.HttpCall;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The HTTP requests of a journey. Each request logs in first if it needs a token. A user that
 * failed or must leave sends none. An operation that the platform lacks is skipped.
 */
final class JourneyRequests {

  private final String journey;
  private final JourneyContext run;
  private final Contract contract;
  private final UserClock time;
  private final Predicate<String> leftOut;
  private final UserLogin signIn;

  JourneyRequests(String journey, JourneyContext run, UserClock time, Predicate<String> leftOut) {
    this.journey = journey;
    this.run = run;
    this.contract = run.contract();
    this.time = time;
    this.leftOut = leftOut;
    this.signIn = contract.login().map(login -> new UserLogin(login, run, time)).orElse(null);
  }

  /**
   * Returns a measured request.
   *
   * @param refusals the names of the announced refusals that do not count as failures here
   * @param more adds the steps that follow the request, whatever its outcome
   */
  ChainBuilder measured(
      String operation,
      Set<String> refusals,
      Expectation expectation,
      UnaryOperator<ChainBuilder> more) {
    if (leftOut.test(operation)) {
      return nothing();
    }
    Operation called = contract.operation(operation);
    RequestKey key = new RequestKey(journey, called.name());
    ChainBuilder request =
        HttpCall.measured(
                called,
                key,
                statuses(called, refusals),
                expectation,
                consequence(called),
                run.http())
            .chain();
    return unlessOver(more.apply(signedIn(called, request)));
  }

  /** Returns steps for users that have not failed and whose lifetime is not over. */
  ChainBuilder unlessOver(ChainBuilder steps) {
    return exec(GuardedChain.ofLifetime(this::unlessOver, steps));
  }

  private HttpCall.Consequence consequence(Operation called) {
    if (logsInFor(called)) {
      return signIn::discardRejectedToken;
    }
    return called.grantsAccount() && signIn != null
        ? UserLogin::adoptAccount
        : HttpCall.Consequence.NONE;
  }

  private static Set<Integer> statuses(Operation operation, Set<String> refusals) {
    return operation.refusals().values().stream()
        .filter(refusal -> refusals.contains(refusal.name()))
        .map(Refusal::status)
        .collect(Collectors.toSet());
  }

  private ChainBuilder signedIn(Operation called, ChainBuilder request) {
    return logsInFor(called)
        ? exec(signIn.whenNeeded()).exec(StepGuards.unlessFailed(request))
        : request;
  }

  private GuardedChain.Route unlessOver(Session session) {
    GuardedChain.Route way = StepGuards.unlessFailed(session);
    return way == GuardedChain.Route.THROUGH && time.over(session) ? GuardedChain.Route.OUT : way;
  }

  private boolean logsInFor(Operation operation) {
    return operation.authenticated() && signIn != null;
  }

  /** Returns a request outside the statistics; its failure is a failure of the setup. */
  ChainBuilder unmeasured(String operation) {
    if (leftOut.test(operation)) {
      return nothing();
    }
    Operation called = contract.operation(operation);
    ChainBuilder call =
        HttpCall.setup(called, Expectation.NONE, consequence(called), run.http()).chain();
    return StepGuards.unlessFailed(signedIn(called, call));
  }

  /** Returns a login for users without a valid token, if the platform has users. */
  ChainBuilder signIn() {
    return signIn == null ? nothing() : StepGuards.unlessFailed(signIn.whenNeeded());
  }

  /** Returns a login, if one of the operations needs it, and a request that opens a connection. */
  ChainBuilder prepareFor(List<String> operations) {
    List<Operation> called =
        operations.stream().filter(leftOut.negate()).map(contract::operation).toList();
    boolean login =
        called.stream().anyMatch(Operation::authenticated)
            && called.stream().noneMatch(Operation::grantsAccount);
    ChainBuilder ready = login ? signIn() : nothing();
    return contract
        .operationFor(OperationRole.HEALTH)
        .map(health -> exec(ready).exec(unmeasured(health.name())))
        .orElse(ready);
  }
}
