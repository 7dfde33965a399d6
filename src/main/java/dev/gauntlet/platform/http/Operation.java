package dev.gauntlet.platform.http;

import io.vertx.core.Future;

/** An operation of a contract. */
@FunctionalInterface
public interface Operation {

  /**
   * Handles a call without blocking.
   *
   * @throws ApiError, or fails with it, for an error response of the contract
   */
  Future<Answer> answer(Call call);
}
