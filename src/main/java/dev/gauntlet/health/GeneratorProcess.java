package dev.gauntlet.health;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.gauntlet.measure.ProcessUsage;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource use and limits of the load generator's process. */
public final class GeneratorProcess {

  private static final long UNKNOWN = -1;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Returns the limit of open files and sockets; negative if the system has none. */
  public long descriptorLimit() {
    return system instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : UNKNOWN;
  }

  /** Returns the current use. */
  ProcessUsage now() {
    return new ProcessUsage(
        Math.round(system.getProcessCpuLoad() * 1000) / 1000.0,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        residentBytes(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum(),
        openDescriptors(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /** Returns the resident memory, which only Linux provides without an external tool. */
  private static long residentBytes() {
    try {
      Matcher found = RESIDENT.matcher(Files.readString(STATUS));
      return found.find() ? Long.parseLong(found.group(1)) << 10 : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /**
   * Returns the number of open descriptors. The JVM needs a free one to count them; if there is
   * none, all are in use.
   */
  private long openDescriptors() {
    try {
      return system instanceof UnixOperatingSystemMXBean unix
          ? unix.getOpenFileDescriptorCount()
          : UNKNOWN;
    } catch (InternalError e) {
      return descriptorLimit();
    }
  }
}
