package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedMaPlatform.class)
class MaAccountsIT {

  /** Long enough for a first request on a busy machine. */
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(4);

  private final MaPlatform platform;
  private final MaClient client;

  MaAccountsIT(MaPlatform platform) {
    this.platform = platform;
    this.client = platform.client();
  }

  @Test
  void aUserRegisters() {
    Reply reply = register("ann-" + UUID.randomUUID().toString().substring(0, 8));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.at("/user").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "user_id", "username", "email", "created_at", "last_login", "is_active");
    assertThat(reply.at("/user/is_active").asBoolean()).isTrue();
    assertThat(reply.at("/user/last_login").isNull()).isTrue();
    assertThat(reply.text()).doesNotContain("password");
  }

  @Test
  void duplicateNameIs409() {
    String name = "bob-" + UUID.randomUUID().toString().substring(0, 8);
    register(name);
    assertThat(register(name).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "ab,            a@b.cc, long enough, body.username",
    "with space,    a@b.cc, long enough, body.username",
    "fine,          a.b.cc, long enough, body.email",
    "fine,          a@b.cc, short,       body.password"
  })
  void badInputIs422(String username, String email, String password, String field) {
    Reply reply =
        client.post(
            "/auth/register", Map.of("username", username, "email", email, "password", password));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/details/validation_errors"))
        .extracting(problem -> problem.path("field").asText())
        .isEqualTo(List.of(field));
  }

  @Test
  void accessTokenIsValidForFifteenMinutes() {
    String name = "cid-" + UUID.randomUUID().toString().substring(0, 8);
    register(name);
    Reply login = logIn(name, MaClient.PASSWORD);
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.at("/user/username").asText()).isEqualTo(name);
    assertThat(login.at("/user/last_login").isTextual()).isTrue();
    assertThat(login.at("/tokens/token_type").asText()).isEqualTo("bearer");
    assertThat(login.at("/tokens/expires_in").asInt()).isEqualTo(900);
    String token = login.at("/tokens/access_token").asText();
    assertThat(client.withToken(token).get("/tasks").status()).isEqualTo(200);
  }

  @Test
  void wrongCredentialsAre401() {
    String name = "dan-" + UUID.randomUUID().toString().substring(0, 8);
    register(name);
    Reply wrongPassword = logIn(name, "not the password");
    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(wrongPassword.text("message")).isEqualTo("Could not validate credentials");
    assertThat(logIn("nobody-of-that-name", MaClient.PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void aRefreshTokenGivesAFreshPair() {
    String name = "eve-" + UUID.randomUUID().toString().substring(0, 8);
    register(name);
    Reply login = logIn(name, MaClient.PASSWORD);
    String old = login.at("/tokens/refresh_token").asText();
    Reply refreshed = client.post("/auth/refresh", Map.of("refresh_token", old));
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.at("/tokens").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("access_token", "refresh_token", "token_type", "expires_in");
    String token = refreshed.at("/tokens/access_token").asText();
    assertThat(client.withToken(token).get("/workers").status()).isEqualTo(200);
  }

  @Test
  void accessAndRefreshTokensAreNotInterchangeable() {
    String name = "fay-" + UUID.randomUUID().toString().substring(0, 8);
    register(name);
    Reply login = logIn(name, MaClient.PASSWORD);
    String access = login.at("/tokens/access_token").asText();
    String refresh = login.at("/tokens/refresh_token").asText();
    assertThat(client.withToken(refresh).get("/tasks").status()).isEqualTo(401);
    assertThat(client.post("/auth/refresh", Map.of("refresh_token", access)).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/workers", "/tasks", "/tasks/x", "/tasks/x/progress"})
  void missingTokenIs401(String path) {
    Reply reply = client.get(path);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text("message")).isEqualTo("Could not validate credentials");
    assertThat(client.withToken("rubbish").get(path).status()).isEqualTo(401);
  }

  @Test
  void anExpiredTokenIs401() throws Exception {
    try (ReferencePlatform shortLived = platform.startAnother(TOKEN_LIFE)) {
      MaClient user = new MaClient(shortLived.baseUrls().get("ma")).loggedIn();
      assertThat(user.get("/tasks").status()).isEqualTo(200);
      Thread.sleep(TOKEN_LIFE.plusSeconds(1).toMillis());
      assertThat(user.get("/tasks").status()).isEqualTo(401);
    }
  }

  private Reply register(String name) {
    return client.post(
        "/auth/register",
        Map.of("username", name, "email", name + "@example.com", "password", MaClient.PASSWORD));
  }

  private Reply logIn(String name, String password) {
    return client.post("/auth/login", Map.of("username", name, "password", password));
  }
}
