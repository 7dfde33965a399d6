package dev.gauntlet.platform;

import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ContractApi;
import java.util.function.Function;

/**
 * The place of one instance of a contract in the platform: its number, port and schema.
 *
 * @param contract its short name, such as {@code ma}
 * @param number the number of the instance in the platform, from 1
 * @param wantedPort the configured port; 0 for any free port
 * @param migrates whether the instance migrates the schema: the first one of a contract with one
 * @param open creates the contract's API on stores whose schema exists
 */
record ServedContract(
    String contract,
    int number,
    int wantedPort,
    boolean migrates,
    Function<Stores, ContractApi> open) {

  /**
   * Returns the port as the server expects it: any free port is a negative number, which differs
   * for each contract.
   */
  int port() {
    return wantedPort == 0 ? -number : wantedPort;
  }

  /** Returns the PostgreSQL schema of the contract. */
  String schema() {
    return "gauntlet_" + contract;
  }

  /** Returns the location of the schema's migrations on the class path. */
  String migrations() {
    return "db/" + contract;
  }
}
