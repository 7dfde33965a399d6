package dev.gauntlet.platform.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The HTTP server of one contract: one instance per core, all on one port. */
public final class ApiServer {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /**
   * The limit for closing a connection: a peer that does not read will not complete the close
   * either.
   */
  private static final int CLOSING_SECONDS = 1;

  private final Vertx vertx;
  private final String host;
  private final int port;
  private final FaultRules faults;

  /**
   * Creates a server that does not listen yet.
   *
   * @param port the port; a negative one stands for any free port that all instances of this server
   *     share. Each server of one Vert.x needs another negative number, or they would share a port.
   */
  public ApiServer(Vertx vertx, String host, int port, FaultRules faults) {
    this.vertx = vertx;
    this.host = host;
    this.port = port;
    this.faults = faults;
  }

  /**
   * Starts listening.
   *
   * @param contract the contract to serve
   * @param routers creates the router of one instance
   * @return the port
   */
  public Future<Integer> listen(
      ContractApi contract, Supplier<? extends Handler<HttpServerRequest>> routers) {
    AtomicInteger actualPort = new AtomicInteger();
    return vertx
        .deployVerticle(
            () -> new Instance(handler(contract, routers.get()), actualPort),
            new DeploymentOptions().setInstances(CORES))
        .map(deployed -> actualPort.get());
  }

  private Handler<HttpServerRequest> handler(
      ContractApi contract, Handler<HttpServerRequest> router) {
    return contract.around(FaultyHandler.around(vertx, faults, contract.errors(), router));
  }

  private final class Instance extends VerticleBase {

    private final Handler<HttpServerRequest> handler;
    private final AtomicInteger actualPort;

    private Instance(Handler<HttpServerRequest> handler, AtomicInteger actualPort) {
      this.handler = handler;
      this.actualPort = actualPort;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(options())
          .requestHandler(handler)
          .listen()
          .onSuccess(listening -> actualPort.set(listening.actualPort()));
    }

    private HttpServerOptions options() {
      return new HttpServerOptions()
          .setHost(host)
          .setPort(port)
          .setWebSocketClosingTimeout(CLOSING_SECONDS);
    }
  }
}
