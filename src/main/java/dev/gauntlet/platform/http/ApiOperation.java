package dev.gauntlet.platform.http;

import io.vertx.core.Future;

/** An operation of a contract. */
@FunctionalInterface
public interface ApiOperation {

  /**
   * Handles a call without blocking.
   *
   * @throws ApiError, or fails with it, for an error response of the contract
   */
  Future<ApiAnswer> answer(ApiCall call);
}
