package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** The API of a contract as its server uses it. */
public interface ContractApi {

  /** Creates the initial data and starts background tasks; called once. */
  Future<?> start();

  /** Deletes the data of users and restores the initial state. */
  Future<?> forget();

  /** Returns the operations for one event loop. */
  ApiRouter api();

  /** Returns the format of errors that occur before an operation is reached. */
  ErrorFormat errors();

  /**
   * Wraps the handler of one event loop with the contract's processing of all requests and
   * responses.
   */
  default Handler<HttpServerRequest> around(Handler<HttpServerRequest> handler) {
    return handler;
  }
}
