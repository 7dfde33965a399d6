package simulations;

import static dev.gauntlet.run.Workloads.pubSub;

import dev.gauntlet.catalog.pubsub.ConcurrentChannels;
import dev.gauntlet.catalog.pubsub.PublishThroughput;
import dev.gauntlet.catalog.pubsub.SubscriptionLatency;
import dev.gauntlet.run.GauntletSimulation;

/** Redis publish/subscribe: throughput, latency, and many channels on one connection. */
public final class PubSub extends GauntletSimulation {

  public PubSub() {
    super(
        pubSub(
            new PublishThroughput(10_000, 1_000),
            new SubscriptionLatency(100),
            new ConcurrentChannels(200, 10)));
  }
}
