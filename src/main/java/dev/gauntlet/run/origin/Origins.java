package dev.gauntlet.run.origin;

import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.config.Settings;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.run.plan.ContractUse;
import dev.gauntlet.run.plan.RunLabel;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.PlatformVersion;
import dev.gauntlet.target.Target;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Gathers where a run comes from. */
public final class Origins {

  /** Beside the kinds of targets: the platform that a suite started. */
  private static final String SUITE = "suite";

  private Origins() {}

  public static Provenance of(RunSpec spec, Target target) {
    return of(
        spec.simulation(),
        spec.settings(),
        spec.label(),
        spec.settings().ofSuite() ? SUITE : spec.target().kind().toString(),
        versions(spec, target));
  }

  /** Of a run that did not come as far as its target. */
  public static Provenance withoutTarget(String simulation, Settings settings) {
    RunLabel label = RunLabel.read(settings.section("about"));
    return of(simulation, settings, label, "", Map.of());
  }

  private static Provenance of(
      String simulation,
      Settings settings,
      RunLabel label,
      String targetKind,
      Map<String, String> targetVersions) {
    return new Provenance(
        label.title(),
        label.notes(),
        label.seed(),
        new RerunCommand(simulation, settings.options(), settings.ofSuite(), label.seed()).text(),
        new WorkingCopy(Path.of("")).commit(),
        host(),
        Runtime.getRuntime().availableProcessors(),
        memoryBytes(),
        targetKind,
        targetVersions);
  }

  private static Map<String, String> versions(RunSpec spec, Target target) {
    Map<String, String> versions = new TreeMap<>();
    for (ContractUse use : spec.contracts()) {
      try (ContractClient client =
          new ContractClient(
              target.baseUrls().get(use.name()),
              spec.target().connectTimeout(),
              spec.target().access(),
              spec.target().longestAnswerBytes())) {
        PlatformVersion.of(use.contract(), client)
            .ifPresent(version -> versions.put(use.name(), version));
      }
    }
    return versions;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static long memoryBytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
