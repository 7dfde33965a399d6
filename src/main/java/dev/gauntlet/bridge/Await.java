package dev.gauntlet.bridge;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** A step at which a user waits until something is done, without a thread. */
public final class Await implements ActionBuilder {

  private final Function<io.gatling.javaapi.core.Session, CompletionStage<?>> event;

  /**
   * @param event what is waited for, whether it goes well or not
   */
  public Await(Function<io.gatling.javaapi.core.Session, CompletionStage<?>> event) {
    this.event = event;
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

    /** The next action takes the user to its own event loop, whoever completes the event. */
    @Override
    public void execute(Session session) {
      event
          .apply(new io.gatling.javaapi.core.Session(session))
          .whenComplete((done, fault) -> next.$bang(session));
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
