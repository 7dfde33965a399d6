package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users and their chats. */
@ExtendWith(SharedPgPlatform.class)
class PgChatsIT {

  private final PgPlatform platform;
  private final PgUser user;

  PgChatsIT(PgPlatform platform) {
    this.platform = platform;
    this.user = platform.newUser();
  }

  @Test
  void signUpLoginAndRefreshReturnTheUserAndItsTokens() {
    Map<String, String> account =
        Map.of("email", UUID.randomUUID() + "@example.com", "password", "long enough");
    Reply created = send("/api/auth/signup/", account);
    assertThat(created.status()).isEqualTo(201);
    int id = created.at("/user/id").asInt();
    assertThat(id).isPositive();
    Reply login = send("/api/auth/login/", account);
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.at("/user/id").asInt()).isEqualTo(id);
    assertThat(login.at("/expires_in").asInt()).isEqualTo(900);
    Reply refreshed = send("/api/auth/refresh/", Map.of("refresh", login.text("refresh")));
    assertThat(refreshed.status()).isEqualTo(200);
    PgUser renewed = new PgUser(user.baseUrl(), id, refreshed.text("access"));
    assertThat(renewed.get("/api/chats/").status()).isEqualTo(200);
  }

  @Test
  void invalidAccountsAreRefused() {
    Map<String, String> account =
        Map.of("email", UUID.randomUUID() + "@example.com", "password", "long enough");
    send("/api/auth/signup/", account);
    assertThat(send("/api/auth/signup/", account).status()).isEqualTo(400);
    Reply invalid = send("/api/auth/signup/", Map.of("email", "nobody"));
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.at("/errors/email/0").asText()).contains("valid email");
    assertThat(invalid.at("/errors/password/0").asText()).isNotEmpty();
    assertThat(
            send("/api/auth/login/", Map.of("email", account.get("email"), "password", "wrong"))
                .status())
        .isEqualTo(401);
    assertThat(send("/api/auth/refresh/", Map.of("refresh", user.token())).status())
        .isEqualTo(401);
  }

  @Test
  void chatIsCreatedReadListedAndDeleted() {
    Reply created = user.post("/api/chats/", Map.of("title", "Plans"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("title")).isEqualTo("Plans");
    assertThat(created.text("created_at")).isNotEmpty();
    int chat = created.at("/id").asInt();
    int newer = user.newChat();
    assertThat(user.get("/api/chats/").at("/sessions").findValuesAsText("id"))
        .containsExactly(Integer.toString(newer), Integer.toString(chat));
    String path = "/api/chats/" + chat + "/";
    assertThat(user.get(path).body()).isEqualTo(created.body());
    assertThat(user.get(path + "messages/").at("/messages").isEmpty()).isTrue();
    assertThat(user.delete(path).status()).isEqualTo(204);
    assertThat(user.get(path).status()).isEqualTo(404);
    assertThat(user.get(path + "messages/").status()).isEqualTo(404);
    assertThat(user.delete(path).status()).isEqualTo(404);
  }

  @Test
  void chatNeedsNeitherATitleNorABody() {
    for (Reply created :
        new Reply[] {user.send("POST", "/api/chats/", null), user.post("/api/chats/", Map.of())}) {
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text("title")).isEqualTo("New chat");
    }
  }

  @Test
  void usersSeeTheirOwnChatsOnly() {
    String path = "/api/chats/" + user.newChat() + "/";
    PgUser other = platform.newUser();
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.get(path + "messages/").status()).isEqualTo(404);
    assertThat(other.delete(path).status()).isEqualTo(404);
    assertThat(other.get("/api/chats/").at("/sessions").isEmpty()).isTrue();
    assertThat(user.get(path).status()).isEqualTo(200);
  }

  @Test
  void requestsWithoutATokenOrToUnknownPathsAreRefused() {
    Reply anonymous = new JsonHttpClient(user.baseUrl()).send("GET", "/api/chats/", null);
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.text("detail")).isNotEmpty();
    assertThat(user.get("/api/chats").status()).isEqualTo(404);
    assertThat(user.get("/api/chats/x/").status()).isEqualTo(404);
    assertThat(user.get("/api/chats/99999999999/").status()).isEqualTo(404);
  }

  @Test
  void healthNamesEachService() {
    Reply health = user.get("/api/health/");
    assertThat(health.status()).isEqualTo(200);
    JsonNode services = health.at("/services");
    for (String service : new String[] {"database", "cache", "redis"}) {
      assertThat(services.path(service).asText()).isEqualTo("healthy");
    }
    assertThat(services.path("temporal").asText()).isEqualTo("disabled");
  }

  private Reply send(String path, Map<String, String> body) {
    return new JsonHttpClient(user.baseUrl()).send("POST", path, JsonHttpClient.json(body));
  }
}
