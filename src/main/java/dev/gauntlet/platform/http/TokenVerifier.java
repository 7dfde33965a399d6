package dev.gauntlet.platform.http;

import io.vertx.core.Future;

/** A verifier of access tokens. */
@FunctionalInterface
public interface TokenVerifier {

  /** Returns the owner of a valid access token; fails otherwise. */
  Future<Caller> callerOf(String token);
}
