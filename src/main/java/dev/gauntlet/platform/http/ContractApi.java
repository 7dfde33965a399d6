package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** A contract as its room offers it to a server. */
public interface ContractApi {

  /** Prepares what requests will find and starts what the contract does by itself; called once. */
  Future<?> start();

  /** Forgets what users made, so that it is as after its first start. */
  Future<?> forget();

  /** The operations for one event loop. */
  Api api();

  /** How errors are worded that come from before the operations. */
  ErrorFormat errors();

  /**
   * Wraps what the contract does to every request and every answer, whatever they are, around the
   * handler of one event loop.
   */
  default Handler<HttpServerRequest> around(Handler<HttpServerRequest> handler) {
    return handler;
  }
}
