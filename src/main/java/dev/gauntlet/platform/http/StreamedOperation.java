package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import java.util.function.Consumer;

/** An operation whose answer may be a stream of events. */
@FunctionalInterface
public interface StreamedOperation {

  /**
   * Checks a call without blocking, in the time of any operation.
   *
   * @return the writer of the answer, which may take any time
   * @throws ApiError, or fails with it, for an error response of the contract
   */
  Future<Consumer<EventStream>> open(ApiCall call);
}
