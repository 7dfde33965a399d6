package dev.gauntlet.platform.http;

import io.vertx.core.Future;

/** Knows whose access token a request brought. */
@FunctionalInterface
public interface Bearer {

  /** The owner of a valid access token; fails otherwise. */
  Future<Caller> callerOf(String token);
}
