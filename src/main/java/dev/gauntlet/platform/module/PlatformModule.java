package dev.gauntlet.platform.module;

import dev.gauntlet.platform.http.ContractApi;
import java.util.Map;
import java.util.Optional;

/**
 * A contract that the platform serves, with its own port, schema and connection pool. Its
 * migrations are on the class path in {@code db/} followed by its name.
 */
public interface PlatformModule {

  /** Returns the short name of the contract, such as {@code ma}. */
  String contract();

  /** Returns whether the module has a schema with migrations. */
  default boolean hasSchema() {
    return true;
  }

  /**
   * Returns the number of instances that serve the contract, each on a port of its own. They share
   * only the stores.
   */
  default int instances() {
    return 1;
  }

  /** Creates the API of one instance of the contract on stores whose schema exists. */
  ContractApi open(ModuleContext context);

  /** Returns the name and password of the built-in user, if the platform has one. */
  default Optional<Map.Entry<String, String>> knownUser() {
    return Optional.empty();
  }

  /** Returns a token that every new platform accepts, if there is no login. */
  default Optional<String> knownToken() {
    return Optional.empty();
  }
}
