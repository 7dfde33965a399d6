package dev.gauntlet.journey.pubsub;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.Gate;
import dev.gauntlet.journey.Course;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.protocol.redis.RedisRequest;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.ObjDoubleConsumer;

/**
 * The run in which a part sends.
 *
 * @param course of the load, after which nothing may be sent
 * @param runId stands in the channels' names, so that only messages of the run are heard
 * @param metrics takes what is measured beside requests
 */
public record PubSubContext(Course course, String runId, ObjDoubleConsumer<MetricKey> metrics) {

  /** Records what is measured beside requests. */
  public void metric(MetricKey key, double value) {
    metrics.accept(key, value);
  }

  /** Sends a request, or leaves where the run is over; a request that failed ends nothing. */
  public ChainBuilder send(RedisRequest<?> request) {
    return exec(
        new Gate(session -> course.halted() ? Gate.Way.OUT : Gate.Way.THROUGH, exec(request)));
  }
}
