package dev.gauntlet.journey.pubsub;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.GuardedChain;
import dev.gauntlet.journey.LoadClock;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.protocol.redis.RedisRequest;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.ObjDoubleConsumer;

/**
 * The run in which a stage sends requests.
 *
 * @param loadClock the clock of the load, after whose end no request may be sent
 * @param runId part of the channel names, so that users receive only messages of this run
 * @param metrics receives measurements other than requests
 */
public record PubSubContext(
    LoadClock loadClock, String runId, ObjDoubleConsumer<MetricKey> metrics) {

  /** Records a measurement other than a request. */
  public void metric(MetricKey key, double value) {
    metrics.accept(key, value);
  }

  /**
   * Returns a step that sends a request, or leaves if the run is over; a failed request ends
   * nothing.
   */
  public ChainBuilder send(RedisRequest<?> request) {
    return exec(
        new GuardedChain(
            session -> loadClock.halted() ? GuardedChain.Route.OUT : GuardedChain.Route.THROUGH,
            exec(request)));
  }
}
