package dev.gauntlet.run.execution;

import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.config.Settings;
import dev.gauntlet.measure.GeneratorHost;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.run.plan.RunLabel;
import dev.gauntlet.run.plan.RunSpec;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;

/** A collector of the provenance of a run. */
final class ProvenanceCollector {

  /** The kind of a target that a suite started, in addition to the configurable kinds. */
  private static final String SUITE = "suite";

  private ProvenanceCollector() {}

  /**
   * @param versions the versions of the software on the target
   */
  static Provenance of(RunSpec spec, Map<String, String> versions) {
    return of(
        spec.simulation(),
        spec.settings(),
        spec.label(),
        spec.settings().ofSuite() ? SUITE : spec.target().kind().toString(),
        versions);
  }

  /** Returns the provenance of a run that ended before its target was opened. */
  static Provenance withoutTarget(String simulation, Settings settings) {
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
        new GeneratorHost(host(), Runtime.getRuntime().availableProcessors(), memoryBytes()),
        targetKind,
        targetVersions);
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
