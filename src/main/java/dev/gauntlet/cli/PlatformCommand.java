package dev.gauntlet.cli;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.target.DetachedPlatform;
import dev.gauntlet.target.DetachedPlatformState;
import dev.gauntlet.target.TargetOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code gauntlet platform up}: an embedded platform that keeps running between runs.
 */
@Command(
    name = "platform",
    description = "Keeps an embedded platform running between runs (-Dtarget.kind=standing).",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(up | status | down)")
final class PlatformCommand implements Runnable {

  private static final int NOT_UP = 1;
  private static final String EMBEDDED = "target.embedded";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new UsageException(UsageMessage.commandIsMissing(spec));
  }

  @Command(
      description = "Starts the platform, unless it is running.",
      mixinStandardHelpOptions = true)
  int up(@Mixin SettingsOptions options) {
    options.only(List.of(EMBEDDED));
    Settings settings = options.settings();
    Section section = settings.section(EMBEDDED);
    TargetOptions.Embedded embedded = TargetOptions.Embedded.read(section);
    section.rejectUnknownKeys();
    settings.throwIfProblemsOutsideObjectives();
    DetachedPlatform platform = DetachedPlatform.ofThisUser();
    List<String> given = settings.optionsOf(EMBEDDED);
    if (!given.isEmpty() && platform.status().isPresent()) {
      out()
          .println(
              "the platform is already running, so -D%s has no effect; run gauntlet platform down first"
                  .formatted(String.join(" and -D", given)));
    }
    printState(platform.up(embedded));
    return 0;
  }

  @Command(
      description = "Prints the state of the platform. Exit code: 0 running, 1 not running.",
      mixinStandardHelpOptions = true)
  int status() {
    return DetachedPlatform.ofThisUser()
        .status()
        .map(
            standing -> {
              printState(standing);
              return 0;
            })
        .orElseGet(
            () -> {
              out().println("down");
              return NOT_UP;
            });
  }

  @Command(description = "Stops the platform and its stores.", mixinStandardHelpOptions = true)
  int down() {
    out().println(DetachedPlatform.ofThisUser().down() ? "down" : "not running");
    return 0;
  }

  private void printState(DetachedPlatformState standing) {
    out()
        .println(
            "running since %s, pid %s, logs in %s"
                .formatted(standing.since(), standing.pid(), standing.logs()));
    new TreeMap<>(standing.urls())
        .forEach((contract, url) -> out().println("  %s %s".formatted(contract, url)));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
