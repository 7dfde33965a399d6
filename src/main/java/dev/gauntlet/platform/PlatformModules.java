package dev.gauntlet.platform;

import dev.gauntlet.platform.ap.ApModule;
import dev.gauntlet.platform.cv.CvModule;
import dev.gauntlet.platform.ma.MaModule;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.openai.OpenAiModule;
import dev.gauntlet.platform.pg.PgModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contracts that a platform serves.
 *
 * @param all the modules, at least one, in the order of their ports
 */
record PlatformModules(List<PlatformModule> all) {

  /** A new module is one more line here. */
  static final PlatformModules BUILT_IN =
      new PlatformModules(
          List.of(
              new MaModule(),
              new ApModule(),
              new PgModule(),
              new OpenAiModule(),
              new CvModule()));

  List<String> contracts() {
    return all.stream().map(PlatformModule::contract).toList();
  }

  Optional<PlatformModule> named(String contract) {
    return all.stream().filter(module -> module.contract().equals(contract)).findFirst();
  }

  /** Returns the number of instances of all modules. */
  int instances() {
    return all.stream().mapToInt(PlatformModule::instances).sum();
  }

  /** Returns the number of instances by the port option of their module, in order. */
  Map<String, Integer> instancesByPortOption() {
    Map<String, Integer> instances = new LinkedHashMap<>();
    all.forEach(module -> instances.put(portOption(module.contract()), module.instances()));
    return instances;
  }

  /** Returns the port options of the modules, in order. */
  List<String> portOptions() {
    return contracts().stream().map(this::portOption).toList();
  }

  String portOption(String contract) {
    return contract.equals(all.get(0).contract()) ? "--port" : "--" + contract + "-port";
  }
}
