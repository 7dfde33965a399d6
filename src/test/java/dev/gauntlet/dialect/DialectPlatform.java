package dev.gauntlet.dialect;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An agent platform in memory, with a dialect of its own: another prefix, a session key in place of
 * a bearer token, everything under {@code data}, numbered pages, a slug that must be unique, 403
 * without a session, other statuses and error bodies, and no progress of tasks.
 */
public final class DialectPlatform implements AutoCloseable {

  /** The name of the only initial account. */
  public static final String USER = "tester";

  public static final String PASSWORD = "correct horse";

  private static final String SESSION_COOKIE = "sid";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int PAGE_SIZE = 20;

  private final Vertx vertx;
  private final HttpServer http;
  private final Map<String, String> people = new ConcurrentHashMap<>(Map.of(USER, PASSWORD));
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> slugs = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonObject> workers = new LinkedHashMap<>();
  private final Map<String, JsonObject> tasks = new LinkedHashMap<>();
  private final Set<String> decomposed = ConcurrentHashMap.newKeySet();

  private DialectPlatform(String prefix) {
    vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    router.route(prefix + "/*").subRouter(routes());
    router.errorHandler(404, call -> fault(call, 404, "nothing_here"));
    router.errorHandler(405, call -> fault(call, 405, "not_like_this"));
    router.errorHandler(500, call -> fault(call, 400, "not_understood"));
    http = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
  }

  /** Starts the platform on a free port, with all paths below a prefix. */
  public static DialectPlatform under(String prefix) {
    return new DialectPlatform(prefix);
  }

  /** Returns the base URL, without the prefix. */
  public String baseUrl() {
    return "http://127.0.0.1:" + http.actualPort();
  }

  /** Returns the valid session keys. */
  public Set<String> sessions() {
    return Set.copyOf(sessions);
  }

  /** Invalidates all sessions, as a restart of a platform may. */
  public void forgetSessions() {
    sessions.clear();
  }

  private Router routes() {
    Router router = Router.router(vertx);
    router.get("/health").handler(call -> data(call, 200, new JsonObject().put("alive", true)));
    router.post("/auth/register").handler(this::register);
    router.post("/auth/login").handler(this::logIn);
    router.post("/workers/register").handler(call -> create(call, workers, 201, "online"));
    router.post("/workers/:id/heartbeat").handler(call -> touch(call, workers));
    router.delete("/workers/:id").handler(call -> touch(call, workers));
    router.get("/workers").handler(known(call -> list(call, workers)));
    router.get("/workers/:id").handler(known(call -> one(call, workers)));
    router.post("/tasks").handler(known(call -> create(call, tasks, 202, "queued")));
    router.get("/tasks").handler(known(call -> list(call, tasks)));
    router.get("/tasks/:id").handler(known(call -> one(call, tasks)));
    router.post("/tasks/:id/decompose").handler(known(this::decompose));
    router.post("/tasks/:id/cancel").handler(known(this::cancel));
    return router;
  }

  private Handler<RoutingContext> known(Handler<RoutingContext> then) {
    return call -> {
      Cookie cookie = call.request().getCookie(SESSION_COOKIE);
      String session = cookie == null ? call.request().getHeader("X-Session") : cookie.getValue();
      if (session != null && sessions.contains(session)) {
        then.handle(call);
      } else {
        fault(call, 403, "who_are_you");
      }
    };
  }

  private void register(RoutingContext call) {
    JsonObject body = call.body().asJsonObject();
    if (people.putIfAbsent(body.getString("login"), body.getString("secret")) == null) {
      data(call, 201, new JsonObject().put("login", body.getString("login")));
    } else {
      fault(call, 422, "taken");
    }
  }

  private void logIn(RoutingContext call) {
    String login = field(call, "login");
    String secret = field(call, "secret");
    if (login == null || secret == null || !secret.equals(people.get(login))) {
      fault(call, 403, "who_are_you");
      return;
    }
    String session = UUID.randomUUID().toString();
    sessions.add(session);
    call.response().addCookie(Cookie.cookie(SESSION_COOKIE, session).setPath("/"));
    JsonObject key = new JsonObject().put("key", session).put("seconds", 600);
    data(call, 201, new JsonObject().put("session", key));
  }

  /** Returns a field of a form or of a JSON body. */
  private static String field(RoutingContext call, String name) {
    return FORM.equals(call.request().getHeader("Content-Type"))
        ? call.request().getFormAttribute(name)
        : call.body().asJsonObject().getString(name);
  }

  private void create(RoutingContext call, Map<String, JsonObject> all, int status, String state) {
    String slug = call.body().asJsonObject().getString("slug");
    if (slug == null || slug.isBlank()) {
      fault(call, 422, "slug_is_required");
      return;
    }
    if (!slugs.add(slug)) {
      fault(call, 422, "slug_is_taken");
      return;
    }
    String id = UUID.randomUUID().toString();
    all.put(id, new JsonObject().put("id", id).put("state", state).put("slug", slug));
    data(call, status, all.get(id));
  }

  private void touch(RoutingContext call, Map<String, JsonObject> all) {
    if (all.containsKey(call.pathParam("id"))) {
      call.response().setStatusCode(204).end();
    } else {
      fault(call, 410, "gone");
    }
  }

  private void one(RoutingContext call, Map<String, JsonObject> all) {
    JsonObject found = all.get(call.pathParam("id"));
    if (found == null) {
      fault(call, 410, "gone");
    } else {
      data(call, 200, found);
    }
  }

  private void list(RoutingContext call, Map<String, JsonObject> all) {
    if (call.queryParams().contains("offset")) {
      fault(call, 400, "pages_are_numbered");
      return;
    }
    int page = number(call, "page", 1);
    int size = number(call, "page_size", PAGE_SIZE);
    List<JsonObject> items = new ArrayList<>(all.values());
    int from = Math.min(items.size(), (page - 1) * size);
    JsonArray data = new JsonArray(items.subList(from, Math.min(items.size(), from + size)));
    JsonObject meta = new JsonObject().put("count", all.size()).put("page", page);
    answer(call, 200, new JsonObject().put("data", data).put("meta", meta));
  }

  private static int number(RoutingContext call, String name, int usual) {
    String text = call.queryParams().get(name);
    return text == null ? usual : Integer.parseInt(text);
  }

  private void decompose(RoutingContext call) {
    if (!decomposed.add(call.pathParam("id"))) {
      fault(call, 422, "in_parts_already");
      return;
    }
    JsonArray parts = new JsonArray();
    for (int i = 0; i < 3; i++) {
      parts.add(new JsonObject().put("key", UUID.randomUUID().toString()));
    }
    data(call, 200, new JsonObject().put("parts", parts));
  }

  private void cancel(RoutingContext call) {
    data(call, 200, new JsonObject().put("state", "stopped"));
  }

  private static void data(RoutingContext call, int status, JsonObject data) {
    answer(call, status, new JsonObject().put("data", data));
  }

  private static void fault(RoutingContext call, int status, String code) {
    JsonArray errors = new JsonArray().add(new JsonObject().put("code", code));
    answer(call, status, new JsonObject().put("errors", errors));
  }

  private static void answer(RoutingContext call, int status, JsonObject body) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.encode());
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
