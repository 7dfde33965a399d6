package dev.gauntlet.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.ProtocolSettings;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.run.plan.TargetPlanning;
import dev.gauntlet.target.TargetOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The configured systems other than contracts, checked as before a load. */
final class ProbedSystems {

  private final Map<ProtocolSection, ProtocolSettings> sections;
  private final Map<ProtocolSection, PlannedRequirement<?>> planned = new LinkedHashMap<>();

  private ProbedSystems(Map<ProtocolSection, ProtocolSettings> sections) {
    this.sections = sections;
  }

  /** Reads the sections of all protocols. Problems are added to the settings. */
  static ProbedSystems read(Settings settings) {
    return new ProbedSystems(ProtocolSection.readAll(settings));
  }

  /** Returns the URLs of the systems by name. */
  Map<String, URI> urls() {
    Map<String, URI> urls = new LinkedHashMap<>();
    sections.forEach(
        (section, read) -> read.url().ifPresent(url -> urls.put(section.system(), url)));
    return urls;
  }

  /** Performs the checks that send nothing. Problems are added to the settings. */
  void plan(Settings settings, TargetOptions target) {
    PlanningContext planning = new TargetPlanning(settings, target, List.copyOf(sections.values()));
    sections.forEach(
        (section, read) -> {
          if (read.url().isPresent()) {
            planned.put(section, section.probed().plan(planning));
          }
        });
  }

  /** Returns a line for each setting of a system that has no effect, with the reason. */
  List<String> withoutEffect(Settings settings) {
    List<String> remarks = new ArrayList<>();
    sections.forEach(
        (section, read) -> {
          String path = "target." + section.name();
          if (read.url().isEmpty()) {
            add(settings.chosen(path), path + ".url is not set", remarks);
          } else {
            read.withoutEffect()
                .forEach((key, why) -> add(settings.chosen(path + "." + key), why, remarks));
          }
        });
    return remarks;
  }

  private static void add(List<String> chosen, String reason, List<String> remarks) {
    chosen.forEach(setting -> remarks.add(setting + ": " + reason));
  }

  /**
   * Checks one system after the other.
   *
   * @param console receives the result of each check, and the lines that a check prints
   * @return whether all systems are usable
   */
  boolean check(Consumer<String> console) {
    OpeningContext opening = new Alone(console);
    boolean allWork = true;
    for (ProtocolSection section : planned.keySet()) {
      PlannedRequirement<?> system = planned.get(section);
      AccessCheck trial = new AccessCheck();
      Optional<String> fault = fault(() -> system.check(opening, trial));
      console.accept(
          ProbeTable.of(section.system() + " at " + system.place(), trial.steps(), fault));
      allWork &= fault.isEmpty();
    }
    return allWork;
  }

  private static Optional<String> fault(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (UnmetRequirementException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The context of a system with its own URL, which needs no platform. */
  private record Alone(Consumer<String> console) implements OpeningContext {

    @Override
    public URI url(String contract) {
      throw new IllegalStateException("no platform serves " + contract + " in this check");
    }

    @Override
    public Optional<String> store(String name) {
      return Optional.empty();
    }

    @Override
    public void print(String line) {
      console.accept(line);
    }
  }
}
