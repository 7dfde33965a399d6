package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.network.Addresses;
import io.lettuce.core.resource.DnsResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses of a host in turn: the driver tries only the first that it is given. */
final class TriedAddresses implements DnsResolver {

  private final AtomicInteger first = new AtomicInteger();

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> all = Arrays.asList(Addresses.all(host).clone());
    Collections.rotate(all, -Math.floorMod(first.get(), all.size()));
    return all.toArray(InetAddress[]::new);
  }

  /** Begins with the address behind the present first one from now on. */
  void next() {
    first.incrementAndGet();
  }

  /** How many there are; 1 where the name is unknown. */
  static int count(String host) {
    try {
      return Addresses.all(host).length;
    } catch (UnknownHostException e) {
      return 1;
    }
  }
}
