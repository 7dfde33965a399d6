package dev.gauntlet.bridge;

import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * A step that connects {@link LoadEvents} to Gatling's engine while its scenario is built, before
 * any load. Users pass it without effect. One scenario of a simulation must contain it.
 */
public final class EngineTap implements ActionBuilder {

  private final LoadEvents events;
  private final Consumer<TapUnavailableException> onUnavailable;
  private volatile GatlingEngine engine;

  /**
   * @param onUnavailable called if the events cannot be read; it must end the run, which would not
   *     be measured
   */
  public EngineTap(LoadEvents events, Consumer<TapUnavailableException> onUnavailable) {
    this.events = events;
    this.onUnavailable = onUnavailable;
  }

  @Override
  public io.gatling.core.action.builder.ActionBuilder asScala() {
    return new io.gatling.core.action.builder.ActionBuilder() {
      @Override
      public Action build(ScenarioContext context, Action next) {
        connect(new GatlingEngine(context.coreComponents()));
        return next;
      }
    };
  }

  private void connect(GatlingEngine found) {
    try {
      found.listen(events);
      StepLogAppender.listen(events);
      engine = found;
    } catch (TapUnavailableException e) {
      onUnavailable.accept(e);
      throw e;
    }
  }

  /**
   * Returns the event loops that run users and read answers; they are known once the scenarios are
   * built.
   */
  public List<ScheduledExecutorService> eventLoops() {
    return engine.eventLoops();
  }

  /**
   * Adds an entry without a duration to Gatling's statistics, so that its report shows {@code name}
   * with the outcome and an assertion can refer to it.
   *
   * @param message the reason if it is not ok
   */
  public void mark(String scenario, String name, boolean ok, String message) {
    engine.log(scenario, name, ok, message);
  }
}
