package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.contract.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTrialTest {

  private static final Account ACCOUNT = new Account("somebody", "a secret word");

  private HttpServer server;
  private int asked;
  private int status = 200;
  private String body = "{}";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked++;
          exchange.sendResponseHeaders(status, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void tryLogIn() {
    Settings settings = Settings.load(new Sources(Map.of(), Map.of(), getClass().getClassLoader()));
    TargetOptions options =
        TargetOptions.read(settings.section("target"), Set.of("ma"), Set.of("ma"));
    Contract contract = Contract.read(settings.file(Path.of("user-files/contracts/ma.conf")));
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    LogInTrial.of(ACCOUNT, contract, url, options);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void whomThePlatformDoesNotLetInIsToldBeforeTheLoadWithoutThePassword(int refusal) {
    status = refusal;
    body = "{\"detail\": \"a secret word is wrong\"}";
    assertThatThrownBy(this::tryLogIn)
        .isInstanceOf(TargetException.class)
        .hasMessage(
            "somebody cannot log in: \"log in\" got status %d; correct the account, or the"
                    .formatted(refusal)
                + " contract, which ./gauntlet probe tells more of");
    assertThat(asked).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 429, 500, 503})
  void whatSaysNothingOfTheAccountIsLeftToTheRun(int other) {
    status = other;
    assertThatCode(this::tryLogIn).doesNotThrowAnyException();
    assertThat(asked).isOne();
  }

  @Test
  void whoIsNotThereIsLeftToTheRun() {
    server.stop(0);
    assertThatCode(this::tryLogIn).doesNotThrowAnyException();
  }
}
