package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.network.HostAddresses;
import io.lettuce.core.resource.DnsResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A DNS resolver that rotates the addresses of a host, because the driver tries only the first. */
final class AddressRotation implements DnsResolver {

  private final AtomicInteger first = new AtomicInteger();

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> all = Arrays.asList(HostAddresses.all(host).clone());
    Collections.rotate(all, -Math.floorMod(first.get(), all.size()));
    return all.toArray(InetAddress[]::new);
  }

  /** Moves the first address to the end for later lookups. */
  void next() {
    first.incrementAndGet();
  }

  /** Returns the number of addresses; 1 if the name is unknown. */
  static int count(String host) {
    try {
      return HostAddresses.all(host).length;
    } catch (UnknownHostException e) {
      return 1;
    }
  }
}
