package simulations;

import dev.gauntlet.catalog.pubsub.ConcurrentChannels;
import dev.gauntlet.catalog.pubsub.PublishThroughput;
import dev.gauntlet.catalog.pubsub.SubscriptionLatency;
import dev.gauntlet.run.GauntletPubSub;

/** The channels of a Redis: throughput, latency, and many channels on one connection. */
public final class PubSub extends GauntletPubSub {

  public PubSub() {
    super(
        new PublishThroughput(10_000, 1_000),
        new SubscriptionLatency(100),
        new ConcurrentChannels(200, 10));
  }
}
