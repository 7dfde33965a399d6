package dev.gauntlet.platform;

import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ContractApi;
import java.util.function.Function;

/**
 * A contract that the platform serves.
 *
 * @param contract its short name, such as {@code ma}
 * @param port where it is wanted; 0 for any free port
 * @param open the contract on stores whose schema is there
 */
record Room(String contract, int port, Function<Stores, ContractApi> open) {

  /** The schema of PostgreSQL that holds the contract's rows. */
  String schema() {
    return "gauntlet_" + contract;
  }

  /** Where the schema's migrations are on the class path. */
  String migrations() {
    return "db/" + contract;
  }
}
