import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;

/** Hands each text that comes on a socket of /publish to all sockets of /watch. */
final class PushPeer {

  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    List<ServerWebSocket> watching = new ArrayList<>();
    var server =
        vertx
            .createHttpServer(new HttpServerOptions().setAcceptBacklog(4096))
            .webSocketHandler(
                socket -> {
                  if (socket.path().equals("/watch")) {
                    watching.add(socket);
                    socket.closeHandler(closed -> watching.remove(socket));
                  } else {
                    socket.textMessageHandler(
                        text -> watching.forEach(each -> each.writeTextMessage(text)));
                  }
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    System.out.println("ready " + server.actualPort());
    while (System.in.read() >= 0) {
      // Until whoever started it has gone.
    }
    System.exit(0);
  }
}
