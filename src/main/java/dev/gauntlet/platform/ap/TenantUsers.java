package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.auth.Passwords;
import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Caller;
import dev.gauntlet.platform.http.JsonFields;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/** The users: the test user and those in the table. There is no registration. */
public final class TenantUsers {

  /** The email address of the user that exists on every new platform. */
  public static final String TEST_EMAIL = "test@example.com";
  /** The password of that user. */
  public static final String TEST_PASSWORD = "testpass123";
  private static final int EMAIL_MAX = 254;
  private static final int PASSWORD_MAX = 100;

  /** An upsert, since the cost of the password may have changed. */
  private static final String ADD_TEST_USER =
      """
      INSERT INTO users (tenant_id, email, password_hash)
      SELECT id, $1, $2 FROM tenants WHERE slug = 'test-organization'
      ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
      """;

  private static final String BY_EMAIL = "SELECT * FROM users WHERE email = $1 AND is_active";

  private final Sql sql;
  private final Passwords passwords;
  private final Tokens tokens;

  TenantUsers(Sql sql, Passwords passwords, Tokens tokens) {
    this.sql = sql;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /** Creates or updates the test user, with its password at the chosen cost. */
  Future<?> addTestUser() {
    return passwords
        .hash(TEST_PASSWORD)
        .compose(hash -> sql.run(ADD_TEST_USER, TEST_EMAIL, hash));
  }

  Future<ApiAnswer> logIn(ApiCall call) {
    JsonFields form = call.form();
    String email = form.text("username", 1, EMAIL_MAX);
    String password = form.text("password", 1, PASSWORD_MAX);
    call.check();
    return sql.first(BY_EMAIL, email)
        .map(user -> user.orElseThrow(TenantUsers::wrong))
        .compose(user -> verified(user, password))
        .map(user -> ApiAnswer.ok(tokens.issue(caller(user))));
  }

  private Future<Row> verified(Row user, String password) {
    return passwords.verified(
        user, password, user.getString("password_hash"), TenantUsers::wrong);
  }

  private static Caller caller(Row user) {
    return new Caller(user.getUUID("id").toString(), Optional.of(user.getUUID("tenant_id")));
  }

  private static ApiError wrong() {
    return ApiError.unauthorized("Incorrect email or password");
  }
}
