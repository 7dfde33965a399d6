package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.together;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.RedisRequirement;
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.Workload;
import io.gatling.javaapi.core.ChainBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans of runs with several groups of users. */
final class PlannedGroups {

  static final UserGroup READERS =
      group(
          "readers",
          LoadShape.phase("steady").users(20).atOnce().during(ofMinutes(4)),
          Journeys.of(new ReadOnlyUser(), 2).and(new WorkerUser(), 1));

  static final UserGroup WRITERS =
      arrivals(
          "writers",
          LoadShape.phase("burst").users(10).atOnce().during(ofMinutes(1)),
          5,
          Journeys.of(new TaskUser(), 1));

  static final UserGroup MORE_READERS =
      group(
          "more-readers",
          LoadShape.phase("late").users(5).atOnce().during(ofMinutes(2)),
          Journeys.of(new ReadOnlyUser(), 1));

  /** A journey without a contract, whose users publish to a Redis. */
  static final class Publisher implements Journey {

    @Override
    public String name() {
      return "publisher";
    }

    @Override
    public String contract() {
      return NO_CONTRACT;
    }

    @Override
    public Set<Requirement<? extends ProtocolAccess>> requirements() {
      return Set.of(new RedisRequirement(Set.of("publish event"), Set.of()));
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(1, 2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(session -> session);
    }
  }

  private PlannedGroups() {}

  static RunSpec read(Workload.Source workload, String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), PlannedGroups.class.getClassLoader()));
    return RunSpec.read("Groups", settings, workload);
  }

  static RunSpec both(String... options) {
    return read(together(READERS, WRITERS), options);
  }

  static List<String> problems(
      Path folder, String file, Workload.Source workload, Map<String, String> options)
      throws IOException {
    Files.writeString(folder.resolve("application.conf"), file);
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, PlannedGroups.class.getClassLoader())) {
      Settings settings = Settings.load(new SettingsSources(options, Map.of(), files));
      return ProblemTexts.of(() -> RunSpec.read("Groups", settings, workload));
    }
  }
}
