package dev.gauntlet.journey.push;

import dev.gauntlet.measure.AuditSource;
import java.util.Set;

/** The requests that watching users make beside the contract's operations, by their names. */
public final class PushRequests {

  static final String OPEN = "open socket";
  static final String SUBSCRIBE = "subscribe";
  static final String STAY = "stay connected";
  static final String RECONNECT = "reconnect";

  /** All of them, and the deliveries, which are counted as a request of their own. */
  public static final Set<String> NAMES =
      Set.of(OPEN, SUBSCRIBE, STAY, RECONNECT, AuditSource.PUSH);

  private PushRequests() {}
}
