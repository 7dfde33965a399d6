package dev.gauntlet.platform.auth;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Caller;
import dev.gauntlet.platform.http.TokenVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** An issuer of signed access and refresh tokens. The secret exists only in this process. */
public final class Tokens implements TokenVerifier {

  private static final String ACCESS = "access";
  private static final String REFRESH = "refresh";
  private static final String TENANT = "tenant";
  private static final int SECRET_BYTES = 32;

  private final JWTAuth jwt;
  private final Duration accessLife;
  private final Duration refreshLife;

  /**
   * Creates an issuer with a new secret.
   *
   * @param accessLife the lifetime of an access token in whole seconds
   * @param refreshLife the lifetime of a refresh token in whole seconds
   */
  Tokens(Vertx vertx, Duration accessLife, Duration refreshLife) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    PubSecKeyOptions key =
        new PubSecKeyOptions()
            .setAlgorithm("HS256")
            .setBuffer(Base64.getEncoder().encodeToString(secret));
    this.jwt = JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(key));
    this.accessLife = accessLife;
    this.refreshLife = refreshLife;
  }

  /** Issues a new pair of tokens in the JSON of the contracts. */
  public JsonObject issue(Caller caller) {
    return new JsonObject()
        .put("access_token", sign(caller, ACCESS, accessLife))
        .put("refresh_token", sign(caller, REFRESH, refreshLife))
        .put("token_type", "bearer")
        .put("expires_in", accessLife.toSeconds());
  }

  @Override
  public Future<Caller> callerOf(String accessToken) {
    return verify(accessToken, ACCESS);
  }

  /** Returns the owner of a valid refresh token; fails with 401 otherwise. */
  public Future<Caller> callerToRefresh(String refreshToken) {
    return verify(refreshToken, REFRESH);
  }

  private String sign(Caller caller, String type, Duration life) {
    // The id makes two tokens of the same second differ.
    JsonObject claims =
        new JsonObject()
            .put("sub", caller.subject())
            .put("type", type)
            .put("jti", UUID.randomUUID().toString());
    caller.tenant().ifPresent(tenant -> claims.put(TENANT, tenant.toString()));
    return jwt.generateToken(claims, new JWTOptions().setExpiresInSeconds((int) life.toSeconds()));
  }

  private Future<Caller> verify(String token, String type) {
    return jwt.authenticate(new TokenCredentials(token))
        .map(user -> user.principal())
        .compose(
            claims ->
                type.equals(claims.getString("type"))
                    ? Future.succeededFuture(callerOf(claims))
                    : Future.failedFuture(ApiError.unauthorized()))
        .recover(invalid -> Future.failedFuture(ApiError.unauthorized()));
  }

  private static Caller callerOf(JsonObject claims) {
    return new Caller(
        claims.getString("sub"),
        Optional.ofNullable(claims.getString(TENANT)).map(UUID::fromString));
  }
}
