package dev.gauntlet.run;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;

/**
 * Tries each operation of a contract once against its target, and prints a table. The exit code is
 * 0 when all of them work, else 1. Options are those of a run: {@code -DbaseUrl=... -Denv=...}.
 */
public final class ProbeMain {

  private ProbeMain() {}

  public static void main(String[] arguments) {
    Console console = Console.standard();
    System.exit(ProbeRun.of(Settings.load(Sources.ofProcess()), console::say) ? 0 : 1);
  }
}
