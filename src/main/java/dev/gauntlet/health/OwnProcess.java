package dev.gauntlet.health;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.gauntlet.measure.Resources;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the load generator itself uses, and may use. */
public final class OwnProcess {

  private static final long UNKNOWN = -1;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** How many files and sockets it may have open; negative where the system has no such limit. */
  public long descriptorLimit() {
    return system instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : UNKNOWN;
  }

  /** What it uses now. */
  Resources now() {
    return new Resources(
        Math.round(system.getProcessCpuLoad() * 1000) / 1000.0,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        residentBytes(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum(),
        openDescriptors(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /** Only Linux tells it without a tool of its own. */
  private static long residentBytes() {
    try {
      Matcher found = RESIDENT.matcher(Files.readString(STATUS));
      return found.find() ? Long.parseLong(found.group(1)) << 10 : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** The JVM needs a descriptor to count them: where it gets none, all are in use. */
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
