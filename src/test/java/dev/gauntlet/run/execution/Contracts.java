package dev.gauntlet.run.execution;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import java.nio.file.Path;
import java.util.Map;

/** Contracts from the files of the project. */
final class Contracts {

  private Contracts() {}

  static Contract ma() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), Contracts.class.getClassLoader()));
    Contract contract = Contract.read(settings.file(Path.of("user-files", "contracts", "ma.conf")));
    settings.throwIfProblems();
    return contract;
  }
}
