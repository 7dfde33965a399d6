package dev.gauntlet.journey.pubsub;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;

/**
 * A part as a scenario of Gatling, named like the part.
 *
 * @param begins told of each user before it does anything
 */
public record PartScenario(
    PubSubStage part, Recorder recorder, PubSubContext context, Runnable begins) {

  public ScenarioBuilder scenario() {
    return CoreDsl.scenario(part.name())
        .exec(this::begin)
        .exec(part.steps(context))
        .exec(this::end);
  }

  private Session begin(Session session) {
    begins.run();
    recorder.userStarted(part.name());
    recorder.journeyStarted(part.name());
    return session;
  }

  /** What failed is counted by its request; the part was gone through all the same. */
  private Session end(Session session) {
    recorder.journeyCompleted(part.name());
    return session.markAsSucceeded();
  }
}
