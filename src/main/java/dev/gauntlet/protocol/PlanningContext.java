package dev.gauntlet.protocol;

import dev.gauntlet.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The planned run, as a requirement sees it. */
public interface PlanningContext {

  Settings settings();

  /** Why no load may go to the host of a URL, with the next step, or nothing. */
  Optional<String> objection(URI url);

  /** The target's kind in the word of {@code target.kind}, such as {@code remote}. */
  String targetKind();

  /** Whether the target's own stores may be used directly. */
  boolean showsStores();

  /** Until a connection must be there. */
  Duration connectTimeout();

  /** After which an answer counts as missing. */
  Duration requestTimeout();

  /**
   * A part of the configuration that several requirements share, read and checked.
   *
   * @throws IllegalArgumentException if the run has none of this type
   */
  <T> T part(Class<T> type);
}
