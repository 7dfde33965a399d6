package simulations;

import dev.gauntlet.journey.pubsub.ConcurrentChannels;
import dev.gauntlet.journey.pubsub.PublishThroughput;
import dev.gauntlet.journey.pubsub.SubscriptionLatency;
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
