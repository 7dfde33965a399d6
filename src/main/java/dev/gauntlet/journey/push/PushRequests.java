package dev.gauntlet.journey.push;

import dev.gauntlet.measure.AuditSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the requests that watching users send besides the contract's operations. */
public final class PushRequests {

  static final String OPEN = "open socket";
  static final String SUBSCRIBE = "subscribe";
  static final String STAY = "stay connected";
  static final String RECONNECT = "reconnect";

  /**
   * All names, in the order in which a user reaches them, including the deliveries, which are
   * counted as a request of their own.
   */
  public static final Set<String> NAMES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of(OPEN, SUBSCRIBE, AuditSource.PUSH, STAY, RECONNECT)));

  private PushRequests() {}
}
