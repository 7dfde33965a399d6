package dev.gauntlet.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The addresses of a host, tried one after the other, like in Gatling. Java's own clients try only
 * the first one.
 */
public final class HostAddresses {

  private HostAddresses() {}

  /**
   * Returns the first address that accepts a connection.
   *
   * @param limit the connect timeout for each address
   * @throws UnknownHostException if the name has no address
   * @throws ConnectException if none accepts a connection, with the reason for each
   */
  public static InetAddress reachable(String host, int port, Duration limit) throws IOException {
    InetAddress[] all = all(host);
    Set<String> reasons = new LinkedHashSet<>();
    for (InetAddress address : all) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, port), Math.toIntExact(limit.toMillis()));
        return address;
      } catch (IOException e) {
        reasons.add(e.getMessage());
      }
    }
    throw new ConnectException(
        String.join(", ", reasons) + (all.length > 1 ? " at " + all.length + " addresses" : ""));
  }

  /**
   * @throws UnknownHostException if the name has no address
   */
  public static InetAddress[] all(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }
}
