package dev.gauntlet.protocol;

import dev.gauntlet.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The planned run as requirements can access it. */
public interface PlanningContext {

  Settings settings();

  /**
   * Returns the reason why the host of a URL may not be loaded, with the next step; empty if it may
   * be loaded.
   */
  Optional<String> objection(URI url);

  /** Returns the value of {@code target.kind}, such as {@code remote}. */
  String targetKind();

  /** Returns whether the target's own stores may be used directly. */
  boolean showsStores();

  /** Returns the maximum time for opening a connection. */
  Duration connectTimeout();

  /** Returns the time after which an answer counts as missing. */
  Duration requestTimeout();

  /**
   * Returns a part of the configuration that several requirements share, read and checked.
   *
   * @throws IllegalArgumentException if the run has no part of this type
   */
  <T> T part(Class<T> type);
}
