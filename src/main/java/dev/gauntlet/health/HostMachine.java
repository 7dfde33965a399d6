package dev.gauntlet.health;

import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.measure.Machine;
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

/** The machine that the load generator is on. What only Linux tells is unknown elsewhere. */
public final class HostMachine {

  private static final int UNKNOWN = -1;
  private static final int LONGEST = 4096;
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\s+(\\d+)");
  private static final Pattern TCP = Pattern.compile("TCP: inuse (\\d+) orphan \\d+ tw (\\d+)");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Path proc;

  public HostMachine() {
    this(Path.of("/proc"));
  }

  HostMachine(Path proc) {
    this.proc = proc;
  }

  /** What it is used for now. */
  Machine now() {
    MatchResult sockets = read("net/sockstat", TCP);
    return new Machine(
        Math.round(system.getCpuLoad() * 1000) / 1000.0,
        sockets == null ? UNKNOWN : number(sockets, 1) + number(sockets, 2));
  }

  /** How many connections to one address and port it can have; negative where nobody tells. */
  public int ephemeralPorts() {
    MatchResult range = read("sys/net/ipv4/ip_local_port_range", NUMBERS);
    return range == null ? UNKNOWN : number(range, 2) - number(range, 1) + 1;
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** Nothing where the file cannot be read, as when this process has no descriptor left. */
  private MatchResult read(String file, Pattern pattern) {
    try (InputStream in = Files.newInputStream(proc.resolve(file))) {
      // In one piece: some of these files, which have no size, give a second read nothing.
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
      return pattern.matcher(text).results().findFirst().orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether a URL is served by this machine, as far as its addresses tell. */
  public static boolean serves(URI url) {
    try {
      InetAddress address = InetAddress.getByName(url.getHost());
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }
}
