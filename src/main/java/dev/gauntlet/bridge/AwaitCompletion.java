package dev.gauntlet.bridge;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/**
 * A step at which a user waits until a stage completes or the user stops waiting. It holds no
 * thread.
 */
public final class AwaitCompletion implements ActionBuilder {

  private static final long LOOK_MILLIS = 500;

  private final Function<io.gatling.javaapi.core.Session, CompletionStage<?>> event;
  private final Predicate<io.gatling.javaapi.core.Session> noMore;

  /**
   * @param event returns the stage that the user waits for, whether it succeeds or fails
   * @param noMore whether the user stops waiting; called every 500 ms on an event loop
   */
  public AwaitCompletion(
      Function<io.gatling.javaapi.core.Session, CompletionStage<?>> event,
      Predicate<io.gatling.javaapi.core.Session> noMore) {
    this.event = event;
    this.noMore = noMore;
  }

  @Override
  public io.gatling.core.action.builder.ActionBuilder asScala() {
    return new io.gatling.core.action.builder.ActionBuilder() {
      @Override
      public Action build(ScenarioContext context, Action next) {
        return new Waiting(next);
      }
    };
  }

  private final class Waiting implements Action {

    private final Action next;
    private final Logger logger = Logger.apply(LoggerFactory.getLogger(AwaitCompletion.class));

    Waiting(Action next) {
      this.next = next;
    }

    @Override
    public String name() {
      return "await";
    }

    @Override
    public void execute(Session session) {
      io.gatling.javaapi.core.Session user = new io.gatling.javaapi.core.Session(session);
      CompletableFuture<Void> end = new CompletableFuture<>();
      event.apply(user).whenComplete((done, fault) -> end.complete(null));
      ScheduledFuture<?> looks =
          session
              .eventLoop()
              .scheduleWithFixedDelay(
                  () -> look(user, end), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
      // The thread that completes the stage may hold a lock, so it must not run the user's next
      // step.
      end.whenComplete(
          (done, fault) -> {
            looks.cancel(false);
            session.eventLoop().execute(() -> next.$bang(session));
          });
    }

    private void look(io.gatling.javaapi.core.Session user, CompletableFuture<Void> end) {
      if (noMore.test(user)) {
        end.complete(null);
      }
    }

    @Override
    public Logger logger() {
      return logger;
    }

    /** Does nothing: the Scala trait requires this setter for its field, and ours is final. */
    @Override
    public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger unused) {}
  }
}
