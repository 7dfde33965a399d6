package dev.gauntlet.run;

import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.target.Endpoint;
import java.nio.file.Path;

/** Where contracts are: a bare name stands for a file of user-files/contracts. */
final class ContractFiles {

  private static final String SUFFIX = ".conf";
  private static final Path FOLDER = Path.of("user-files", "contracts");

  private ContractFiles() {}

  /** The contract of an endpoint; problems end up with the settings. */
  static Contract read(Endpoint endpoint, Settings settings) {
    String named = endpoint.contract();
    Path file = named.endsWith(SUFFIX) ? Path.of(named) : FOLDER.resolve(named + SUFFIX);
    return Contract.read(settings.file(file));
  }
}
