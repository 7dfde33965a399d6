package dev.gauntlet.bridge;

import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * A step that does nothing when a user passes it: while its scenario is built, before any load, it
 * connects {@link LoadEvents} to Gatling's engine. Put it into one scenario of a simulation.
 */
public final class Tap implements ActionBuilder {

  private final LoadEvents events;
  private final Consumer<TapUnavailableException> onUnavailable;
  private volatile GatlingEngine engine;

  /**
   * @param onUnavailable told when the events cannot be read; it must end the run, which would
   *     otherwise go unmeasured
   */
  public Tap(LoadEvents events, Consumer<TapUnavailableException> onUnavailable) {
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
      StepLog.listen(events);
      engine = found;
    } catch (TapUnavailableException e) {
      onUnavailable.accept(e);
      throw e;
    }
  }

  /** The threads on which users act and answers are read; known when the scenarios are built. */
  public List<ScheduledExecutorService> eventLoops() {
    return engine.eventLoops();
  }

  /**
   * Adds an entry of no duration to Gatling's statistics, so that its report shows {@code name}
   * with the outcome and an assertion can be made on it.
   *
   * @param message why, where it is not ok
   */
  public void mark(String scenario, String name, boolean ok, String message) {
    engine.log(scenario, name, ok, message);
  }
}
