package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The contracts on disk; what is wrong with one joins the problems of the settings. */
record ContractFiles(Settings settings) {

  private static final String SUFFIX = ".conf";
  private static final Path FOLDER = Path.of("user-files", "contracts");

  /**
   * @param named the name of a file in user-files/contracts, or a path to a .conf file
   */
  Contract read(String named) {
    return Contract.read(settings.file(file(named)));
  }

  private static Path file(String named) {
    return named.endsWith(SUFFIX) ? Path.of(named) : FOLDER.resolve(named + SUFFIX);
  }

  /**
   * The operations of a contract that comes with Gauntlet; none where there is no such. A platform
   * that lacks one of them leaves it out, and yet it may be named.
   */
  Set<String> vocabulary(String name) {
    if (!Files.isRegularFile(file(name))) {
      return Set.of();
    }
    Section contract = settings.file(file(name)).section("contract");
    return contract.section("operations").keys();
  }
}
