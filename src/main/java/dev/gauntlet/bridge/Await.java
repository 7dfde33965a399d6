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

/** A step at which a user waits until something is done or waits no more, without a thread. */
public final class Await implements ActionBuilder {

  private static final long LOOK_MILLIS = 500;

  private final Function<io.gatling.javaapi.core.Session, CompletionStage<?>> event;
  private final Predicate<io.gatling.javaapi.core.Session> noMore;

  /**
   * @param event what is waited for, whether it goes well or not
   * @param noMore whether the user goes on without it; asked from time to time on an event loop
   */
  public Await(
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
    private final Logger logger = Logger.apply(LoggerFactory.getLogger(Await.class));

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
      // Whoever completes the event may hold a lock, and must not go the user's way.
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

    /** Of Scala's trait, which has a field for it; ours is final. */
    @Override
    public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger unused) {}
  }
}
