package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.truth.TruthSimulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong in a run, nothing secret stands anywhere afterwards. */
class SecretsIT {

  private static final List<String> SECRETS = List.of("hunter2", "tok3n");

  @TempDir Path folder;

  @Test
  void neitherConsoleNorFilesHoldAPasswordOrAToken() throws Exception {
    HttpServer server = server();
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            TruthSimulation.class,
            "users=2",
            "duration=3s",
            "baseUrl=http://127.0.0.1:" + server.getAddress().getPort(),
            "target.contract=" + contract(),
            "target.username=me",
            "target.password=hunter2")) {
      assertThat(run.exitCode(ofSeconds(60))).describedAs(run.console()).isEqualTo(2);
      assertThat(run.result().at("/setup/0/name").asText()).isEqualTo("log in");
      assertThat(run.result().at("/totals/failed").asInt()).isPositive();
      for (Path file : files()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(SECRETS).describedAs(file.toString()).noneMatch(text::contains);
      }
    } finally {
      server.stop(0);
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      Set<String> ours = Set.of("secret.conf");
      return all.filter(Files::isRegularFile)
          .filter(file -> !ours.contains(file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A probe whose answer is not what the contract says, with everything secret in its request. */
  private Path contract() throws IOException {
    return Files.writeString(
        folder.resolve("secret.conf"),
        """
        contract {
          name = truth
          login {
            operation = "log in"
            headers { Authorization = "Bearer #{token}" }
          }
          operations {
            "log in" {
              method = POST
              path = /login
              body { username = "#{username}", password = "#{password}" }
              save { token = "$.token" }
            }
            "probe" {
              method = POST
              path = /probe
              auth = true
              body { password = "#{password}" }
              check { "$.answer" = "#{token}" }
            }
          }
        }
        """);
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(server, "/login", 200, "{\"token\":\"tok3n\"}");
    answer(server, "/probe", 200, "{\"answer\":\"tok3n of hunter2\",\"token\":\"tok3n\"}");
    answer(server, "/", 404, "");
    server.start();
    return server;
  }

  private static void answer(HttpServer server, String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
