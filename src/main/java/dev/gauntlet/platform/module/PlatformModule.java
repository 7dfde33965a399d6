package dev.gauntlet.platform.module;

import dev.gauntlet.platform.http.ContractApi;
import java.util.Map;
import java.util.Optional;

/**
 * A contract that the platform serves, on a port, a schema and a pool of its own. Its migrations are
 * on the class path in {@code db/} and its name.
 */
public interface PlatformModule {

  /** The contract's short name, such as {@code ma}. */
  String contract();

  /** The contract on stores whose schema is there. */
  ContractApi open(ModuleContext context);

  /** The name and password of a user who is known from the start, where there is one. */
  default Optional<Map.Entry<String, String>> knownUser() {
    return Optional.empty();
  }
}
