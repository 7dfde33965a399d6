package dev.gauntlet.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMachineTest {

  @TempDir Path proc;

  private void file(String name, String text) throws IOException {
    Path file = proc.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void linuxReportsSocketsAndPorts() throws IOException {
    file("net/sockstat", "sockets: used 38\nTCP: inuse 12 orphan 0 tw 42 alloc 13 mem 16\n");
    file("sys/net/ipv4/ip_local_port_range", "32768\t60999\n");
    HostMachine machine = new HostMachine(proc);
    assertThat(machine.now().sockets()).isEqualTo(54);
    assertThat(machine.ephemeralPorts()).isEqualTo(28_232);
  }

  /** A JVM uses IPv6 sockets for IPv4 addresses as well. */
  @Test
  void socketsOfBothVersionsOfIpAreCounted() throws IOException {
    file("net/sockstat", "sockets: used 450\nTCP: inuse 64 orphan 0 tw 179 alloc 250 mem 208\n");
    file("net/sockstat6", "TCP6: inuse 182\nUDP6: inuse 172\n");
    assertThat(new HostMachine(proc).now().sockets()).isEqualTo(64 + 179 + 182);
  }

  @Test
  void missingFiguresAreUnknown() {
    HostMachine machine = new HostMachine(proc);
    assertThat(machine.now().sockets()).isNegative();
    assertThat(machine.ephemeralPorts()).isNegative();
  }

  @Test
  void localAddressesAreRecognized() {
    assertThat(HostMachine.serves(URI.create("http://127.0.0.1:8000"))).isTrue();
    assertThat(HostMachine.serves(URI.create("http://localhost:8000/api"))).isTrue();
    assertThat(HostMachine.serves(URI.create("http://[::1]:8000"))).isTrue();
    assertThat(HostMachine.serves(URI.create("http://192.0.2.1"))).isFalse();
  }
}
