package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.contract.Contract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private static void register(int status, String body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    try {
      Settings settings =
          Settings.load(
              new Sources(Map.of(), Map.of(), RegistrationTest.class.getClassLoader()));
      new Registration(
              Contract.read(settings.file(Path.of("user-files", "contracts", "ma.conf"))),
              new ContractClient(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                  Duration.ofSeconds(30),
                  new HttpAccess(new Tls(Optional.empty(), Optional.empty()), Optional.empty()),
                  1 << 20))
          .newAccount();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aRefusedAccountIsReportedInThePlatformsWords() {
    assertThatThrownBy(() -> register(422, "{\"detail\": [{\"msg\": \"email is taken\"}]}"))
        .isInstanceOf(TargetException.class)
        .hasMessage("\"register user\" failed: status 422, expected 201: \"email is taken\"");
  }

  @Test
  void aRefusedAccountIsReportedWithoutSecretsOfTheAnswer() {
    assertThatThrownBy(() -> register(500, "DATABASE_PASSWORD=hunter2"))
        .hasMessageEndingWith(": \"DATABASE_PASSWORD=******\"");
  }

  @Test
  void aPlatformThatHasNoSuchOperationMayBeAnotherOne() {
    assertThatThrownBy(() -> register(404, "{\"detail\": \"Not Found\"}"))
        .hasMessageStartingWith(
            "\"register user\" failed: status 404, expected 201: \"Not Found\"; check that"
                + " target.base-url and the contract are those of one platform");
  }
}
