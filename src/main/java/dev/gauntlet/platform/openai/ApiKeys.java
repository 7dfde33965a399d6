package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Caller;
import dev.gauntlet.platform.http.TokenVerifier;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A verifier that accepts every key. Each key is a user with a rate limit of its own. */
final class ApiKeys implements TokenVerifier {

  /** Identifies a user by a hash, so that no key gets into Redis. */
  @Override
  public Future<Caller> callerOf(String key) {
    return key.isBlank()
        ? Future.failedFuture(ApiError.unauthorized())
        : Future.succeededFuture(
            Caller.of(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))));
  }
}
