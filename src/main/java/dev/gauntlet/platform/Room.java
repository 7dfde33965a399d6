package dev.gauntlet.platform;

import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ContractApi;
import java.util.function.Function;

/**
 * A contract that the platform serves.
 *
 * @param contract its short name, such as {@code ma}
 * @param number from 1, its own among the platform's rooms
 * @param wantedPort where it is to be served; 0 for any free port
 * @param open the contract on stores whose schema is there
 */
record Room(String contract, int number, int wantedPort, Function<Stores, ContractApi> open) {

  /** The port as a server takes it: free ones are told apart by the room's number. */
  int port() {
    return wantedPort == 0 ? -number : wantedPort;
  }

  /** The schema of PostgreSQL that holds the contract's rows. */
  String schema() {
    return "gauntlet_" + contract;
  }

  /** Where the schema's migrations are on the class path. */
  String migrations() {
    return "db/" + contract;
  }
}
