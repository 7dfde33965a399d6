package dev.gauntlet.platform.push;

import dev.gauntlet.platform.http.PushFaults;
import dev.gauntlet.platform.http.PushFaults.Kind;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * A delivery that injects the faults of pushes. It counts exactly: every n-th push, from the first
 * on.
 */
final class FaultyPushDelivery implements PushDelivery {

  /** The longest time that a push waits for the next one to overtake it. */
  private static final long LATEST_MILLIS = 1000;

  private final PushFaults faults;
  private final ChannelWatchers watchers;
  private final Context context;
  private final Map<String, String> overtaken = new HashMap<>();
  private long count;

  FaultyPushDelivery(Vertx vertx, PushFaults faults, ChannelWatchers watchers) {
    this.faults = faults;
    this.watchers = watchers;
    this.context = vertx.getOrCreateContext();
  }

  /** Runs all pushes on one event loop, so that delayed pushes keep their order. */
  @Override
  public void deliver(String channel, String text) {
    long delay = faults.delay().toMillis();
    context.runOnContext(
        now -> {
          if (delay == 0) {
            push(channel, text);
          } else {
            context.owner().setTimer(delay, later -> push(channel, text));
          }
        });
  }

  private void push(String channel, String text) {
    count++;
    if (faults.hits(Kind.HANGUP, count)) {
      watchers.hangUp();
    } else if (faults.hits(Kind.ASTRAY, count)) {
      watchers.otherThan(channel).ifPresent(other -> watchers.deliver(other, text));
    } else if (faults.hits(Kind.SWAP, count) && !overtaken.containsKey(channel)) {
      overtaken.put(channel, text);
      context.owner().setTimer(LATEST_MILLIS, later -> release(channel));
      return;
    } else if (!faults.hits(Kind.LOSE, count)) {
      watchers.deliver(channel, text);
    }
    if (faults.hits(Kind.DOUBLE, count)) {
      watchers.deliver(channel, text);
    }
    release(channel);
  }

  private void release(String channel) {
    String text = overtaken.remove(channel);
    if (text != null) {
      watchers.deliver(channel, text);
    }
  }
}
