package dev.gauntlet.platform.http;

import io.vertx.core.Future;

/** One operation of a contract. */
@FunctionalInterface
public interface Operation {

  /**
   * Answers a call, without blocking.
   *
   * @throws ApiError or fails with it where the contract words an error
   */
  Future<Answer> answer(Call call);
}
