package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.network.TlsOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountRegistrationTest {

  private static void register(int status, String body) throws Exception {
    register(status, "Content-Type", "text/plain", body);
  }

  private static void register(int status, String header, String value, String body)
      throws Exception {
    register("ma.conf", status, header, value, body);
  }

  private static Account register(
      String contract, int status, String header, String value, String body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set(header, value);
          exchange.sendResponseHeaders(status, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    try {
      return new AccountRegistration(
              contract(contract),
              new ContractClient(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                  Duration.ofSeconds(30),
                  new HttpAccess(
                      new TlsOptions(Optional.empty(), Optional.empty()), Optional.empty()),
                  1 << 20))
          .newAccount();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void refusedAccountIsReportedWithThePlatformsMessage() {
    assertThatThrownBy(() -> register(422, "{\"detail\": [{\"msg\": \"email is taken\"}]}"))
        .isInstanceOf(TargetException.class)
        .hasMessageMatching(
            "\"register user\" failed at POST http://127\\.0\\.0\\.1:\\d+/api/v1/auth/register, so"
                + " the load was not started: status 422, expected 201: \"email is taken\"; correct"
                + " the contract \\(\\./gauntlet probe tests it\\), or remove target\\.new-accounts"
                + " and configure accounts of the platform");
  }

  @Test
  void accountOfAPlatformWithoutUsernamesIsKnownByItsAddress() throws Exception {
    String answer = "{\"access\": \"a\", \"refresh\": \"b\", \"user\": {\"id\": 1}}";

    assertThat(register("pg.conf", 201, "Content-Type", "application/json", answer).username())
        .matches("gauntlet-.*@example\\.com");
  }

  @Test
  void valuesOfAnAccountLogInOnAPlatformWithoutUsernames() {
    Map<String, Object> byAddress = AccountRegistration.newValues(contract("pg.conf"));
    assertThat(byAddress.get("username")).isEqualTo(byAddress.get("email"));
    Map<String, Object> byName = AccountRegistration.newValues(contract("ma.conf"));
    assertThat(byName.get("username")).isNotEqualTo(byName.get("email"));
  }

  private static Contract contract(String file) {
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of(), Map.of(), AccountRegistrationTest.class.getClassLoader()));
    return Contract.read(settings.file(Path.of("user-files", "contracts", file)));
  }

  @Test
  void redirectIsReportedWithItsLocationAndTheNextStep() {
    assertThatThrownBy(() -> register(302, "Location", "https://sso.example.com/?token=abc", ""))
        .hasMessageContaining(
            ": status 302, expected 201, to https://sso.example.com/; if the platform is at"
                + " https://sso.example.com, set that as the base URL in place of"
                + " http://127.0.0.1:")
        .hasMessageNotContaining("abc");
  }

  @Test
  void secretsOfTheAnswerAreMaskedInTheReportOfARefusedAccount() {
    assertThatThrownBy(() -> register(500, "DATABASE_PASSWORD=hunter2"))
        .hasMessageContaining(": \"DATABASE_PASSWORD=******\"; the platform itself failed");
  }

  @Test
  void missingRegistrationOperationSuggestsAnotherPlatform() {
    assertThatThrownBy(() -> register(404, "{\"detail\": \"Not Found\"}"))
        .hasMessageContaining(
            ": status 404, expected 201: \"Not Found\"; check that"
                + " the base URL and the contract belong to the same platform");
  }
}
