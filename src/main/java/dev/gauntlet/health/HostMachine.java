package dev.gauntlet.health;

import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.network.Authority;
import dev.gauntlet.network.HostAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The machine of the load generator. Figures that only Linux provides are unknown elsewhere. */
public final class HostMachine {

  private static final int UNKNOWN = -1;
  private static final int LONGEST = 4096;
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\s+(\\d+)");
  private static final Pattern TCP = Pattern.compile("TCP: inuse (\\d+) orphan \\d+ tw (\\d+)");
  private static final Pattern TCP6 = Pattern.compile("TCP6: inuse (\\d+)");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Path proc;

  public HostMachine() {
    this(Path.of("/proc"));
  }

  HostMachine(Path proc) {
    this.proc = proc;
  }

  /** Returns its current use. */
  MachineUsage now() {
    return new MachineUsage(Math.round(system.getCpuLoad() * 1000) / 1000.0, sockets());
  }

  /**
   * Returns the number of sockets. Sockets in TIME_WAIT are counted for both protocols in the file
   * of IPv4; the JVM's own sockets are IPv6.
   */
  private int sockets() {
    MatchResult four = read("net/sockstat", TCP);
    MatchResult six = read("net/sockstat6", TCP6);
    return four == null
        ? UNKNOWN
        : number(four, 1) + number(four, 2) + (six == null ? 0 : number(six, 1));
  }

  /** Returns the most connections to one address and port; negative if unknown. */
  public int ephemeralPorts() {
    MatchResult range = read("sys/net/ipv4/ip_local_port_range", NUMBERS);
    return range == null ? UNKNOWN : number(range, 2) - number(range, 1) + 1;
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /**
   * Returns the first match in a file, or null if it cannot be read, as when this process has no
   * free file descriptor.
   */
  private MatchResult read(String file, Pattern pattern) {
    try (InputStream in = Files.newInputStream(proc.resolve(file))) {
      // Read in one piece: some of these files have no size, and a second read returns nothing.
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
      return pattern.matcher(text).results().findFirst().orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /** Returns whether the host of a URL has an address of this machine. */
  public static boolean serves(URI url) {
    try {
      for (InetAddress address : HostAddresses.all(Authority.of(url).host())) {
        if (isOwn(address)) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  private static boolean isOwn(InetAddress address) throws SocketException {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }
}
