package dev.gauntlet.bridge;

import com.typesafe.scalalogging.Logger;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamedAnswer;
import io.gatling.commons.stats.Status;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.action.BlockExit;
import io.gatling.core.controller.throttle.Throttler$Command$ThrottledRequest;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.runtime.BoxedUnit;

/**
 * The Gatling action of an {@link AsyncOperation}. Its user continues exactly once in every case.
 */
public final class OperationAction implements Action {

  private final AsyncOperation operation;
  private final RequestRecording recording;
  private final BodyChecks checks;
  private final CoreComponents core;
  private final boolean throttled;
  private final Action next;
  private volatile RequestKey lastKey;
  private final Logger logger = Logger.apply(LoggerFactory.getLogger(OperationAction.class));

  /** Creates an action without Gatling checks: the operation examines its answers itself. */
  public OperationAction(
      AsyncOperation operation, RequestRecording recording, ScenarioContext context, Action next) {
    this(operation, recording, BodyChecks.NONE, context, next);
  }

  OperationAction(
      AsyncOperation operation,
      RequestRecording recording,
      BodyChecks checks,
      ScenarioContext context,
      Action next) {
    this.operation = operation;
    this.recording = recording;
    this.checks = checks;
    this.core = context.coreComponents();
    this.throttled = context.throttled();
    this.next = next;
  }

  @Override
  public String name() {
    return "operation";
  }

  /** Leaves blocks that the user must leave, as all requests of Gatling do. */
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
      request = operation.name(new io.gatling.javaapi.core.Session(session));
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

  /** Does nothing: the Scala trait requires this setter for its field, and ours is final. */
  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger unused) {}

  /** Returns the key of a request, which is mostly the one of the previous user. */
  private RequestKey keyOf(String scenario, String request) {
    RequestKey known = lastKey;
    if (known != null && known.request().equals(request) && known.journey().equals(scenario)) {
      return known;
    }
    RequestKey key = new RequestKey(scenario, request);
    lastKey = key;
    return key;
  }

  private void toRecorder(Consumer<Recorder> what) {
    if (!recording.silent()) {
      recording.recorder().ifPresent(what);
    }
  }

  /** One execution by one user. */
  private final class Running implements OperationCallback {

    private final Session session;
    private final String request;
    private final RequestKey key;
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean begun;
    private volatile StreamedAnswer streamed;

    Running(Session session, String request) {
      this.session = session;
      this.request = request;
      this.key = keyOf(session.scenario(), request);
    }

    void begin() {
      if (operation.recordedAs() == AsyncOperation.RecordedAs.REQUESTS) {
        toRecorder(recorder -> recorder.sent(key));
      }
      try {
        operation.begin(new io.gatling.javaapi.core.Session(session), this);
      } catch (RuntimeException e) {
        fail(e);
      } finally {
        begun = true;
      }
    }

    private void fail(RuntimeException fault) {
      long now = System.nanoTime();
      failed(now, now, new Outcome.Failed(String.valueOf(fault.getMessage())));
    }

    @Override
    public void answered(long startNanos, long endNanos, Optional<String> body) {
      end(() -> next.$bang(guarded(() -> read(startNanos, endNanos, body))));
    }

    @Override
    public void ended(
        long startNanos,
        long endNanos,
        Outcome outcome,
        UnaryOperator<io.gatling.javaapi.core.Session> after,
        Duration backOff) {
      end(
          () -> {
            Session user = guarded(() -> recordOutcome(session, startNanos, endNanos, outcome));
            if (backOff.isZero()) {
              goOn(user, after);
            } else {
              session
                  .eventLoop()
                  .schedule(
                      () -> goOn(user, after), backOff.toNanos(), TimeUnit.NANOSECONDS);
            }
          });
    }

    private void goOn(Session user, UnaryOperator<io.gatling.javaapi.core.Session> after) {
      next.$bang(
          guarded(() -> after.apply(new io.gatling.javaapi.core.Session(user)).asScala()));
    }

    @Override
    public void unsendable(String why) {
      end(
          () -> {
            if (operation.recordedAs() == AsyncOperation.RecordedAs.SETUP) {
              toRecorder(recorder -> recorder.setup(request, new Outcome.Failed(why), 0));
            } else {
              toRecorder(
                  recorder -> {
                    recorder.crash(key, why);
                    addGoodput(recorder, session, 0, new Outcome.Failed(why));
                  });
              core.statsEngine()
                  .logRequestCrash(session.scenario(), session.groups(), request, why);
            }
            next.$bang(session.markAsFailed());
          });
    }

    @Override
    public void streamed(StreamedAnswer answer) {
      streamed = answer;
    }

    private void end(Runnable how) {
      if (ended.compareAndSet(false, true)) {
        // If the operation ends within begin(), the user's next step would be nested in this one.
        if (begun && session.eventLoop().inEventLoop()) {
          how.run();
        } else {
          hop(how);
        }
      }
    }

    private void hop(Runnable step) {
      try {
        session.eventLoop().execute(step);
      } catch (RejectedExecutionException e) {
        logger.underlying().debug("The run ended before {} did", request);
      }
    }

    /** Returns the user that continues; an exception on the event loop would lose the user. */
    private Session guarded(Supplier<Session> user) {
      try {
        return user.get();
      } catch (RuntimeException e) {
        logger.underlying().error("{} failed", request, e);
        return session.markAsFailed();
      }
    }

    private Session read(long startNanos, long endNanos, Optional<String> body) {
      BodyChecks.Finding finding = checks.find(body, session);
      Outcome outcome =
          finding.fault().<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new);
      return recordOutcome(finding.session(), startNanos, endNanos, outcome);
    }

    /** Records the outcome, and returns the user, marked as failed if the outcome is bad. */
    private Session recordOutcome(Session user, long startNanos, long endNanos, Outcome outcome) {
      boolean bad = outcome.kind().erroneous();
      Session marked = bad ? user.markAsFailed() : user;
      switch (operation.recordedAs()) {
        case REQUESTS -> {
          return counted(marked, startNanos, endNanos, outcome);
        }
        case FAILURES -> {
          if (bad) {
            toRecorder(recorder -> recorder.sent(key));
            return counted(marked, startNanos, endNanos, outcome);
          }
        }
        case SETUP -> toRecorder(
            recorder -> recorder.setup(request, outcome, endNanos - startNanos));
      }
      return marked;
    }

    private Session counted(Session user, long startNanos, long endNanos, Outcome outcome) {
      if (recording.silent()) {
        return user;
      }
      boolean good = !outcome.kind().erroneous();
      long latencyNanos = endNanos - startNanos;
      long startMicros = epochMicros(startNanos);
      long startMillis = TimeUnit.MICROSECONDS.toMillis(startMicros);
      long endMillis =
          TimeUnit.MICROSECONDS.toMillis(
              startMicros + TimeUnit.NANOSECONDS.toMicros(latencyNanos));
      toRecorder(
          recorder -> {
            recorder.answered(key, startMicros, latencyNanos, outcome);
            addGoodput(recorder, user, latencyNanos, outcome);
          });
      core.statsEngine()
          .logResponse(
              session.scenario(),
              session.groups(),
              request,
              startMillis,
              endMillis,
              Status.apply(good ? "OK" : "KO"),
              recording.recorder().isPresent() ? EventTap.RECORDED : Option.empty(),
              good ? Option.empty() : Option.apply(outcome.message()));
      return user.logGroupRequestTimings(startMillis, endMillis);
    }

    private void addGoodput(
        Recorder recorder, Session user, long latencyNanos, Outcome outcome) {
      Goodness goodness =
          recorder.goodput(key, outcome, latencyNanos, Optional.ofNullable(streamed));
      if (recorder.countsConversations()) {
        Conversation.add(user, goodness);
      }
    }

    private long epochMicros(long nanos) {
      return TimeUnit.MILLISECONDS.toMicros(core.clock().nowMillis())
          - TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - nanos);
    }
  }
}
