package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.auth.Passwords;
import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Caller;
import dev.gauntlet.platform.http.JsonFields;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** The operations on users: sign-up, login and token refresh. */
final class PlaygroundUsers {

  private static final int EMAIL_MAX = 254;
  private static final int PASSWORD_MIN = 8;
  private static final int PASSWORD_MAX = 100;
  private static final int TOKEN_MAX = 4096;

  private static final String SIGN_UP =
      """
      INSERT INTO users (email, password_hash) VALUES ($1, $2)
      ON CONFLICT DO NOTHING RETURNING id, email
      """;
  private static final String BY_EMAIL = "SELECT * FROM users WHERE email = $1";
  private static final String BY_ID = "SELECT * FROM users WHERE id = $1";

  private final Sql sql;
  private final Passwords passwords;
  private final Tokens tokens;

  PlaygroundUsers(Sql sql, Passwords passwords, Tokens tokens) {
    this.sql = sql;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  Future<ApiAnswer> signUp(ApiCall call) {
    JsonFields body = call.body();
    String email = body.email("email", "Enter a valid email address.");
    String password = body.text("password", PASSWORD_MIN, PASSWORD_MAX);
    call.check();
    return passwords
        .hash(password)
        .compose(hash -> sql.first(SIGN_UP, email, hash))
        .map(user -> user.orElseThrow(PlaygroundUsers::taken))
        .map(user -> ApiAnswer.created(session(user)));
  }

  Future<ApiAnswer> logIn(ApiCall call) {
    JsonFields body = call.body();
    String email = body.text("email", 1, EMAIL_MAX);
    String password = body.text("password", 1, PASSWORD_MAX);
    call.check();
    return sql.first(BY_EMAIL, email)
        .map(user -> user.orElseThrow(PlaygroundUsers::wrong))
        .compose(user -> verified(user, password))
        .map(user -> ApiAnswer.ok(session(user)));
  }

  Future<ApiAnswer> refresh(ApiCall call) {
    String token = call.body().text("refresh", 1, TOKEN_MAX);
    call.check();
    return tokens
        .callerToRefresh(token)
        .compose(caller -> sql.first(BY_ID, caller.userNumber()))
        .map(user -> ApiAnswer.ok(session(user.orElseThrow(ApiError::unauthorized))));
  }

  private Future<Row> verified(Row user, String password) {
    return passwords.verified(
        user, password, user.getString("password_hash"), PlaygroundUsers::wrong);
  }

  private JsonObject session(Row user) {
    JsonObject issued = tokens.issue(Caller.of(user.getInteger("id")));
    return new JsonObject()
        .put(
            "user",
            new JsonObject()
                .put("id", user.getInteger("id"))
                .put("email", user.getString("email")))
        .put("access", issued.getString("access_token"))
        .put("refresh", issued.getString("refresh_token"))
        .put("expires_in", issued.getLong("expires_in"));
  }

  private static ApiError taken() {
    return ApiError.badRequest("A user with this email already exists.");
  }

  private static ApiError wrong() {
    return ApiError.unauthorized("Invalid email or password.");
  }
}
