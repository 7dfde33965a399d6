package dev.gauntlet.target;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The platform under load. Closing it ends what this run started and leaves alone what it did not.
 */
public interface Target extends AutoCloseable {

  /** Where each contract of the run is served, by its name, without the contract's prefix. */
  Map<String, URI> baseUrls();

  /** The URLs of the platform's own stores, password and all, where they may be used directly. */
  Map<String, String> stores();

  /** A few words for people, such as "embedded platform at http://127.0.0.1:43121". */
  String description();

  /**
   * Calls a listener with a sentence when the target, or a store of its own, is known to have died
   * by itself, once for each. A target that this run did not start is never known to.
   */
  void onDeath(Consumer<String> listener);

  /**
   * Makes the platform forget everything that users made on it.
   *
   * @throws TargetException if it cannot, or is not this run's own: then nothing is touched
   */
  void reset();

  @Override
  void close();
}
