package dev.gauntlet.bridge;

import com.typesafe.scalalogging.Logger;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import io.gatling.commons.stats.Status;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.action.BlockExit;
import io.gatling.core.controller.throttle.Throttler$Command$ThrottledRequest;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.runtime.BoxedUnit;

/** An {@link Operation} in a scenario: whatever happens, its user goes on exactly once. */
final class OperationAction<P extends LoadProtocol> implements Action {

  private final Operation<P> operation;
  private final P protocol;
  private final BodyChecks checks;
  private final CoreComponents core;
  private final boolean throttled;
  private final Action next;
  private final Logger logger = Logger.apply(LoggerFactory.getLogger(OperationAction.class));

  OperationAction(
      Operation<P> operation, P protocol, BodyChecks checks, ScenarioContext context, Action next) {
    this.operation = operation;
    this.protocol = protocol;
    this.checks = checks;
    this.core = context.coreComponents();
    this.throttled = context.throttled();
    this.next = next;
  }

  @Override
  public String name() {
    return operation.getClass().getSimpleName();
  }

  /** Out of blocks that the user must leave, as all requests of Gatling do. */
  @Override
  public void $bang(Session session) {
    Option<BlockExit> exit = BlockExit.mustExit(session);
    if (exit.isDefined()) {
      exit.get().exitBlock(core.statsEngine(), core.clock().nowMillis());
    } else {
      Action.super.$bang(session);
    }
  }

  @Override
  public void execute(Session session) {
    String request;
    try {
      request = operation.options().name().apply(new io.gatling.javaapi.core.Session(session));
    } catch (RuntimeException e) {
      new Running(session, name()).fail(e);
      return;
    }
    Running running = new Running(session, request);
    if (throttled) {
      core.throttler()
          .get()
          .$bang(
              new Throttler$Command$ThrottledRequest(
                  session.scenario(),
                  () -> {
                    running.hop(running::begin);
                    return BoxedUnit.UNIT;
                  }));
    } else {
      running.begin();
    }
  }

  @Override
  public Logger logger() {
    return logger;
  }

  /** Of Scala's trait, which has a field for it; ours is final. */
  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger unused) {}

  /** One user's pass. */
  private final class Running implements Ending {

    private final Session session;
    private final String request;
    private final RequestKey key;
    private final AtomicBoolean ended = new AtomicBoolean();

    Running(Session session, String request) {
      this.session = session;
      this.request = request;
      this.key = new RequestKey(session.scenario(), request);
    }

    void begin() {
      if (operation.counted()) {
        sent();
      }
      try {
        operation.begin(protocol, new io.gatling.javaapi.core.Session(session), this);
      } catch (RuntimeException e) {
        fail(e);
      }
    }

    private void sent() {
      protocol.recorder().ifPresent(recorder -> recorder.sent(key));
    }

    private void fail(RuntimeException fault) {
      long now = System.nanoTime();
      failed(now, now, new Outcome.Failed(String.valueOf(fault.getMessage())));
    }

    @Override
    public void answered(long startNanos, long endNanos, Optional<String> body) {
      end(() -> read(startNanos, endNanos, body));
    }

    @Override
    public void failed(long startNanos, long endNanos, Outcome outcome) {
      end(() -> conclude(session, startNanos, endNanos, outcome));
    }

    private void end(Runnable how) {
      if (ended.compareAndSet(false, true)) {
        hop(how);
      }
    }

    /** A fault of ours on the event loop would lose the user. */
    private void hop(Runnable work) {
      try {
        session.eventLoop().execute(() -> guarded(work));
      } catch (RejectedExecutionException e) {
        logger.underlying().debug("The run is over before {} is", request);
      }
    }

    private void guarded(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException e) {
        logger.underlying().error("{} failed", request, e);
        next.$bang(session.markAsFailed());
      }
    }

    private void read(long startNanos, long endNanos, Optional<String> body) {
      BodyChecks.Finding finding = checks.find(body, session);
      Outcome outcome =
          finding.fault().<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new);
      conclude(finding.session(), startNanos, endNanos, outcome);
    }

    private void conclude(Session after, long startNanos, long endNanos, Outcome outcome) {
      boolean good = !outcome.kind().bad();
      if (operation.counted()) {
        count(after, startNanos, endNanos, outcome);
      } else if (good) {
        next.$bang(after);
      } else {
        sent();
        count(after, startNanos, endNanos, outcome);
      }
    }

    private void count(Session after, long startNanos, long endNanos, Outcome outcome) {
      if (protocol.silent()) {
        next.$bang(outcome.kind().bad() ? after.markAsFailed() : after);
        return;
      }
      long startMicros = epochMicros(startNanos);
      long startMillis = TimeUnit.MICROSECONDS.toMillis(startMicros);
      long endMillis = TimeUnit.MICROSECONDS.toMillis(epochMicros(endNanos));
      boolean good = !outcome.kind().bad();
      protocol
          .recorder()
          .ifPresent(
              recorder -> recorder.answered(key, startMicros, endNanos - startNanos, outcome));
      core.statsEngine()
          .logResponse(
              session.scenario(),
              session.groups(),
              request,
              startMillis,
              endMillis,
              Status.apply(good ? "OK" : "KO"),
              protocol.recorder().isPresent() ? EventTap.RECORDED : Option.empty(),
              good ? Option.empty() : Option.apply(outcome.message()));
      Session timed = after.logGroupRequestTimings(startMillis, endMillis);
      next.$bang(good ? timed : timed.markAsFailed());
    }

    private long epochMicros(long nanos) {
      return TimeUnit.MILLISECONDS.toMicros(core.clock().nowMillis())
          - TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - nanos);
    }
  }
}
