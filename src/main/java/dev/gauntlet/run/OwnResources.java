package dev.gauntlet.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.gauntlet.measure.Resources;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** What the load generator itself uses. */
final class OwnResources {

  private static final long UNKNOWN = -1;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  Resources now() {
    return new Resources(
        Math.round(system.getProcessCpuLoad() * 1000) / 1000.0,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum(),
        system instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : UNKNOWN,
        ManagementFactory.getThreadMXBean().getThreadCount());
  }
}
