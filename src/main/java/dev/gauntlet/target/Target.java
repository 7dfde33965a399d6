package dev.gauntlet.target;

import java.util.Map;
import java.util.function.Consumer;

/** The platform under load. Closing it ends everything that this run started, and nothing else. */
public interface Target extends AutoCloseable {

  /**
   * Returns the base URLs of each contract of the run by name, without the prefix of the contract.
   */
  Map<String, BaseUrls> baseUrls();

  /**
   * Returns the URLs of the platform's own stores, including passwords, if users may connect to
   * them directly.
   */
  Map<String, String> stores();

  /** Returns a short description, such as "embedded platform at http://127.0.0.1:43121". */
  String description();

  /**
   * Calls a listener with a sentence, once for each unexpected end of the target or of one of its
   * stores. Gauntlet cannot detect the end of a target that this run did not start.
   */
  void onDeath(Consumer<String> listener);

  /**
   * Deletes all data that users created on the platform.
   *
   * @throws TargetException if that fails, or if this run did not start the platform; then nothing
   *     is deleted
   */
  void reset();

  @Override
  void close();
}
