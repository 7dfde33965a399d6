package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** A contract whose header {@code Host} names one of several platforms at an address. */
class VirtualHostIT {

  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  @TempDir Path folder;
  private HttpServer server;
  private Path contract;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    // The reachability check does not use the contract.
    server.createContext(
        "/api",
        exchange -> {
          hosts.add(String.join(" and ", exchange.getRequestHeaders().get("Host")));
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    Path whole = Path.of("user-files/contracts/ap.conf").toAbsolutePath();
    contract =
        Files.writeString(
            folder.resolve("tenant.conf"),
            "include file(\"%s\")\ncontract.headers.Host = tenant.example".formatted(whole));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String baseUrl() {
    return "baseUrl=http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void usersSendTheHostHeader() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "trace",
            "journeys=readonly",
            baseUrl(),
            "target.contract=" + contract,
            "target.username=tester",
            "target.password=secret")) {
      run.exitCode();
      assertThat(hosts).describedAs(run.console()).containsExactly("tenant.example");
    }
  }

  @Test
  void probesSendTheHostHeaderOnceForAnotherAddress() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.gauntlet(
            folder,
            "probe",
            "-D" + baseUrl().replace("127.0.0.1", "localhost"),
            "-Dtarget.contract=" + contract,
            "-Dtarget.username=tester",
            "-Dtarget.password=secret")) {
      run.exitCode();
      assertThat(hosts).describedAs(run.console()).containsExactly("tenant.example");
    }
  }
}
