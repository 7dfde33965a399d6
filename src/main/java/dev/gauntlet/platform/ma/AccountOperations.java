package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.auth.Passwords;
import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.Timestamps;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Caller;
import dev.gauntlet.platform.http.JsonFields;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** The operations on users: registration, login and token refresh. */
final class AccountOperations {

  private static final int NAME_MIN = 3;
  private static final int NAME_MAX = 50;
  private static final int PASSWORD_MIN = 8;
  private static final int PASSWORD_MAX = 100;
  private static final int TOKEN_MAX = 4096;

  private static final String REGISTER =
      """
      INSERT INTO users (user_id, username, email, password_hash) VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING RETURNING *
      """;

  private static final String BY_NAME = "SELECT * FROM users WHERE username = $1 AND is_active";

  private static final String LOGGED_IN =
      "UPDATE users SET last_login = now() WHERE user_id = $1 RETURNING *";

  private static final String ACTIVE = "SELECT 1 FROM users WHERE user_id = $1 AND is_active";

  private final Sql sql;
  private final Passwords passwords;
  private final Tokens tokens;

  AccountOperations(Sql sql, Passwords passwords, Tokens tokens) {
    this.sql = sql;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  Future<ApiAnswer> register(ApiCall call) {
    JsonFields body = call.body();
    String username =
        body.textLike(
            "username",
            NAME_MIN,
            NAME_MAX,
            "[A-Za-z0-9_-]*",
            "String should hold letters, digits, '_' and '-' only");
    String email = body.email("email", "Input should be a valid email address");
    String password = body.text("password", PASSWORD_MIN, PASSWORD_MAX);
    call.check();
    return passwords
        .hash(password)
        .compose(hash -> sql.first(REGISTER, UUID.randomUUID(), username, email, hash))
        .map(user -> user.orElseThrow(AccountOperations::taken))
        .map(
            user ->
                ApiAnswer.created(
                    new JsonObject().put("user", json(user)).put("message", "User registered")));
  }

  Future<ApiAnswer> logIn(ApiCall call) {
    JsonFields body = call.body();
    String username = body.text("username", 1, NAME_MAX);
    String password = body.text("password", 1, PASSWORD_MAX);
    call.check();
    return sql.first(BY_NAME, username)
        .map(user -> user.orElseThrow(ApiError::unauthorized))
        .compose(user -> verified(user, password))
        .compose(user -> sql.first(LOGGED_IN, user.getUUID("user_id")))
        .map(user -> user.orElseThrow(ApiError::unauthorized))
        .map(
            user ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("user", json(user))
                        .put("tokens", tokens.issue(Caller.of(user.getUUID("user_id"))))));
  }

  Future<ApiAnswer> refresh(ApiCall call) {
    String token = call.body().text("refresh_token", 1, TOKEN_MAX);
    call.check();
    return tokens
        .callerToRefresh(token)
        .compose(
            caller ->
                sql.first(ACTIVE, caller.user())
                    .map(active -> active.orElseThrow(ApiError::unauthorized))
                    .map(
                        active ->
                            ApiAnswer.ok(new JsonObject().put("tokens", tokens.issue(caller)))));
  }

  private Future<Row> verified(Row user, String password) {
    return passwords.verified(
        user, password, user.getString("password_hash"), ApiError::unauthorized);
  }

  private static ApiError taken() {
    return ApiError.conflict("Username or email is already taken");
  }

  private static JsonObject json(Row user) {
    return new JsonObject()
        .put("user_id", user.getUUID("user_id").toString())
        .put("username", user.getString("username"))
        .put("email", user.getString("email"))
        .put("created_at", Timestamps.text(user, "created_at"))
        .put("last_login", Timestamps.text(user, "last_login"))
        .put("is_active", user.getBoolean("is_active"));
  }
}
