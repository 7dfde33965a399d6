package dev.gauntlet.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.platform.store.RedisProcess;
import dev.gauntlet.protocol.websocket.client.RawPeer;
import dev.gauntlet.secure.Certificates;
import dev.gauntlet.secure.SecurePlatform;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Host names that need no name service of the machine: a separate process reads them from a
 * file. {@code two_homes} has two addresses, and nothing listens at the first.
 */
class HostNamesIT {

  private static final String HOSTS =
      """
      127.0.0.1 my_app
      127.0.0.2 two_homes
      127.0.0.1 two_homes
      127.0.0.2 two-homes
      127.0.0.1 two-homes
      """;

  @TempDir Path folder;

  private Certificates certificates;

  @Test
  void hostsWithUnderscoresAndAllAddressesAreReached() throws Exception {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          byte[] host = exchange.getRequestHeaders().getFirst("Host").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, host.length);
          exchange.getResponseBody().write(host);
          exchange.close();
        });
    http.start();
    certificates = Certificates.in(folder, "dns:two-homes");
    try (SecurePlatform secure = SecurePlatform.open(certificates);
        RedisProcess redis = RedisProcess.plain(Files.createDirectory(folder.resolve("redis")));
        RawPeer peer =
            new RawPeer(
                each -> {
                  String request = each.upgrade();
                  each.text(request.replaceAll("(?is).*\r\nhost: ([^\r]*).*", "$1"));
                  each.await();
                })) {
      int web = http.getAddress().getPort();
      int socket = peer.uri().getPort();
      assertThat(reached(web, socket, redis.port(), URI.create(secure.baseUrl()).getPort()))
          .containsExactly(
              "http my_app:" + web,
              "http two_homes:" + web,
              "http two-homes:" + web,
              "websocket my_app:" + socket,
              "websocket two_homes:" + socket,
              "websocket two-homes:" + socket,
              "redis my_app PONG",
              "redis two_homes PONG",
              "redis two-homes PONG",
              "https {}");
    } finally {
      http.stop(0);
    }
  }

  private List<String> reached(int web, int socket, int redis, int secure) throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), HOSTS);
    Path output = folder.resolve("output");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-Djavax.net.ssl.trustStore=" + certificates.authorityStore(),
                "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                HostNamesClient.class.getName(),
                Integer.toString(web),
                Integer.toString(socket),
                Integer.toString(redis),
                Integer.toString(secure),
                "two-homes",
                "my_app",
                "two_homes",
                "two-homes"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Files.readAllLines(output);
    } finally {
      process.destroyForcibly();
    }
  }
}
