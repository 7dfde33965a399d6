package dev.gauntlet.journey.pubsub;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;

/**
 * The Gatling scenario of a stage, with the name of the stage.
 *
 * @param begins called for each user before its first step
 */
public record PubSubScenario(
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

  /** Counts the stage as completed even after a failure, which its request has already recorded. */
  private Session end(Session session) {
    recorder.journeyCompleted(part.name());
    return session.markAsSucceeded();
  }
}
