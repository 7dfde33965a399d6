package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Course;
import dev.gauntlet.journey.pubsub.Sending;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.redis.RedisProtocolBuilder;

/**
 * The Redis of a run, and how its users send to it.
 *
 * @param begin called when the warm-up is over: from then on everything counts
 */
public record RedisUse(
    RedisProtocolBuilder protocol, Recorder recorder, String runId, Course course, Runnable begin) {

  /** What counts. */
  Sending sending() {
    return new Sending(course, runId, recorder::metric);
  }

  /** What does not, on channels of its own. */
  Sending warmUp() {
    return new Sending(new WarmUp(course), runId + "-warm-up", (metric, value) -> {});
  }
}
