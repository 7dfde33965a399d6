package dev.gauntlet.protocol;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The opened target as requirements can access it. */
public interface OpeningContext {

  /** Returns the URL at which the target serves a contract of the run; the first of several. */
  URI url(String contract);

  /** Returns the URLs of all instances that serve a contract, at least one. */
  default List<URI> urls(String contract) {
    return List.of(url(contract));
  }

  /**
   * Returns the URL, including the password, of one of the target's own stores that may be used
   * directly.
   *
   * @param name the name of the store, such as {@code redis}
   */
  Optional<String> store(String name);

  /** Prints a line on the console. */
  void print(String line);
}
