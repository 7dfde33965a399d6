package dev.gauntlet.platform.cv;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A periodic check that ends idle and over-age conversations and frees their slots. */
final class ConversationSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ConversationSweep.class);

  private final ConversationStore store;
  private final Duration interval;

  ConversationSweep(ConversationStore store, Duration interval) {
    this.store = store;
    this.interval = interval;
  }

  /** Starts the checks, which run until Vert.x is closed; each makes up for a failed one. */
  void schedule(Vertx vertx) {
    vertx.setPeriodic(interval.toMillis(), timer -> sweep());
  }

  private void sweep() {
    store
        .sweep()
        .onFailure(e -> LOG.debug("the check for idle conversations failed", e))
        .onSuccess(ended -> LOG.debug("ended {} idle or over-age conversations", ended));
  }
}
