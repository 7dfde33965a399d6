import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.LongAdder;

/**
 * The same server library without a platform: whatever is asked, once the body has come, it answers
 * as many bytes of JSON as GET /health does; at /count, how often it was asked. One instance per
 * core, like the platform.
 */
public final class BareServer extends VerticleBase {

  private static final Buffer ANSWER =
      Buffer.buffer("{\"status\":\"healthy\",\"database\":\"connected\",\"redis\":\"connected\"}");

  private final int port;
  private final LongAdder asked;

  private BareServer(int port, LongAdder asked) {
    this.port = port;
    this.asked = asked;
  }

  /** Takes the port; prints a line when it answers. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    LongAdder asked = new LongAdder();
    int cores = Runtime.getRuntime().availableProcessors();
    vertx
        .deployVerticle(
            () -> new BareServer(port, asked), new DeploymentOptions().setInstances(cores))
        .onSuccess(deployed -> System.out.println("ready bare=http://127.0.0.1:" + port));
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer()
        .requestHandler(request -> request.endHandler(end -> answer(request)))
        .listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    asked.increment();
    request
        .response()
        .putHeader("content-type", "application/json")
        .end(request.path().equals("/count") ? Buffer.buffer(asked.toString()) : ANSWER);
  }
}
