package dev.gauntlet.platform.books;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.HealthRoute;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The operations that add and read books. */
final class BooksApi implements ContractApi {

  private final Vertx vertx;
  private final Stores stores;

  BooksApi(Vertx vertx, Stores stores) {
    this.vertx = vertx;
    this.stores = stores;
  }

  @Override
  public Future<?> start() {
    return Future.succeededFuture();
  }

  @Override
  public Future<?> forget() {
    return stores.database().sql().run("TRUNCATE books");
  }

  @Override
  public ErrorFormat errors() {
    return (error, path) -> new JsonObject().put("message", error.getMessage());
  }

  @Override
  public ApiRouter api() {
    ApiRouter api = new ApiRouter(vertx, "", token -> Future.failedFuture("no users"), errors());
    HealthRoute.add(api.router(), "/health", stores.probe(), "ok", "down");
    api.open(POST, "/books", this::add);
    api.open(GET, "/books/:id", this::get);
    return api;
  }

  private Future<ApiAnswer> add(ApiCall call) {
    String title = call.body().text("title", 1, 100);
    call.check();
    UUID id = UUID.randomUUID();
    return stores
        .database()
        .sql()
        .run("INSERT INTO books (id, title) VALUES ($1, $2)", id, title)
        .map(rows -> ApiAnswer.created(new JsonObject().put("id", id.toString())));
  }

  private Future<ApiAnswer> get(ApiCall call) {
    UUID id = call.pathId("id");
    call.check();
    return stores
        .database()
        .sql()
        .first("SELECT title FROM books WHERE id = $1", id)
        .map(row -> row.orElseThrow(() -> ApiError.notFound("book", id)))
        .map(row -> ApiAnswer.ok(new JsonObject().put("title", row.getString("title"))));
  }
}
