package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApPlatform.class)
class ApLoginIT {

  /** Long enough for a first request on a busy machine. */
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(4);

  private final ApPlatform platform;
  private final ApClient client;

  ApLoginIT(ApPlatform platform) {
    this.platform = platform;
    this.client = platform.client();
  }

  @Test
  void testUserObtainsATokenForADay() {
    Reply login = client.logIn("test@example.com", "testpass123");
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("access_token", "refresh_token", "token_type", "expires_in");
    assertThat(login.at("/expires_in").asInt()).isEqualTo(86_400);
    assertThat(login.text("token_type")).isEqualTo("bearer");
    assertThat(client.withToken(login.text("access_token")).get("/agents").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"test@example.com, wrong", "nobody@example.com, testpass123"})
  void wrongCredentialsAre401WithoutRevealingWhichOneIsWrong(String username, String password) {
    Reply reply = client.logIn(username, password);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text()).isEqualTo("{\"detail\":\"Incorrect email or password\"}");
  }

  @Test
  void missingFieldsAre422WithTheirLocations() {
    Reply reply = client.form(Map.of("username", ""));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail"))
        .extracting(problem -> problem.path("loc") + " " + problem.path("type").asText())
        .isEqualTo(
            List.of(
                "[\"body\",\"username\"] string_too_short", "[\"body\",\"password\"] missing"));
    assertThat(reply.at("/detail/0/msg").asText()).isNotEmpty();
  }

  @Test
  void jsonBodyIsRejectedAsALoginForm() {
    Reply reply =
        client
            .with("Content-Type", "application/json")
            .post("/auth/login", Map.of("username", "test@example.com", "password", "x"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/detail")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/agents",
        "/agents/x",
        "/workflows/workflows",
        "/rag/collections",
        "/mcp/servers"
      })
  void withoutAValidTokenThereIsOnly401(String path) {
    Reply reply = client.get(path);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text()).isEqualTo("{\"detail\":\"Could not validate credentials\"}");
    assertThat(client.withToken("rubbish").get(path).status()).isEqualTo(401);
  }

  @Test
  void refreshTokenIsRejectedAsAnAccessToken() {
    Reply login = client.logIn("test@example.com", "testpass123");
    ApClient refreshing = client.withToken(login.text("refresh_token"));
    assertThat(refreshing.get("/agents").status()).isEqualTo(401);
  }

  @Test
  void anExpiredTokenIs401() throws Exception {
    try (ReferencePlatform shortLived = platform.startAnother(TOKEN_LIFE)) {
      ApClient user = ApPlatform.client(shortLived).loggedIn();
      assertThat(user.get("/agents").status()).isEqualTo(200);
      Thread.sleep(TOKEN_LIFE.plusSeconds(1).toMillis());
      assertThat(user.get("/agents").status()).isEqualTo(401);
    }
  }
}
