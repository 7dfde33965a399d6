import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;

/**
 * The same server library without a platform: whatever is asked, once the body has come, it answers
 * as many bytes of JSON as GET /health does. One instance per core, like the platform.
 */
public final class BareServer extends VerticleBase {

  private static final Buffer ANSWER =
      Buffer.buffer("{\"status\":\"healthy\",\"database\":\"connected\",\"redis\":\"connected\"}");

  private final int port;

  private BareServer(int port) {
    this.port = port;
  }

  /** Takes the port; prints a line when it answers. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    int cores = Runtime.getRuntime().availableProcessors();
    vertx
        .deployVerticle(() -> new BareServer(port), new DeploymentOptions().setInstances(cores))
        .onSuccess(deployed -> System.out.println("ready bare=http://127.0.0.1:" + port));
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                request.endHandler(
                    end ->
                        request
                            .response()
                            .putHeader("content-type", "application/json")
                            .end(ANSWER)))
        .listen(port, "127.0.0.1");
  }
}
