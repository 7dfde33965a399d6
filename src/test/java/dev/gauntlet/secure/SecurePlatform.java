package dev.gauntlet.secure;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;

/**
 * A platform behind TLS: {@code POST /login} gives a token, and {@code POST /probe} answers with
 * all that is secret.
 */
public final class SecurePlatform implements AutoCloseable {

  public static final String TOKEN = "tok3n-of-the-platform";

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final String echo;

  private SecurePlatform(HttpServerOptions options, String echo) {
    this.echo = echo;
    server =
        vertx.createHttpServer(options).requestHandler(this::answer).listen(0, "127.0.0.1").await();
  }

  /** Starts a platform that accepts all clients. */
  public static SecurePlatform open(Certificates certificates) throws Exception {
    return new SecurePlatform(options(certificates), "");
  }

  /**
   * Starts a platform that accepts only clients whose certificate is signed by the CA.
   *
   * @param echo a text that its answers contain
   */
  public static SecurePlatform mutual(Certificates certificates, String echo) throws Exception {
    Path authority = certificates.authorityStore();
    HttpServerOptions options =
        options(certificates)
            .setClientAuth(ClientAuth.REQUIRED)
            .setTrustOptions(
                new PfxOptions().setPath(authority.toString()).setPassword(Certificates.PASSWORD));
    return new SecurePlatform(options, echo);
  }

  private static HttpServerOptions options(Certificates certificates) throws Exception {
    return new HttpServerOptions()
        .setSsl(true)
        .setKeyCertOptions(
            new PfxOptions()
                .setPath(certificates.store("server").toString())
                .setPassword(Certificates.PASSWORD));
  }

  public String baseUrl() {
    return "https://127.0.0.1:" + server.actualPort();
  }

  private void answer(HttpServerRequest request) {
    String body =
        switch (request.path()) {
          case "/login" -> "{\"key\":\"" + TOKEN + "\"}";
          case "/probe" -> "{\"answer\":\"%s and %s\"}".formatted(toldToken(request), echo);
          default -> "{}";
        };
    request
        .response()
        .putHeader("Set-Cookie", "session=" + TOKEN)
        .putHeader("Content-Type", "application/json")
        .end(body);
  }

  /** Returns the token only to a client that has sent an Authorization header. */
  private static String toldToken(HttpServerRequest request) {
    return request.getHeader("Authorization") == null ? "no token" : TOKEN;
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
