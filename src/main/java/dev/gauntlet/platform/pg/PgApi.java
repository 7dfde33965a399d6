package dev.gauntlet.platform.pg;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.HealthRoute;
import dev.gauntlet.platform.model.FaultyModel;
import dev.gauntlet.platform.model.LanguageModel;
import dev.gauntlet.platform.model.MockModel;
import dev.gauntlet.platform.module.ModuleContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** The routes of the contract {@code PG}: the operation for each request. */
final class PgApi implements ContractApi {

  private static final String PREFIX = "/api";
  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(15);

  private final Vertx vertx;
  private final Sql sql;
  private final StoreProbe probe;
  private final Tokens tokens;
  private final PlaygroundUsers users;
  private final ChatOperations chats;
  private final AgentOperation agent;

  PgApi(ModuleContext context) {
    RedisConnections redis = context.stores().redis();
    this.vertx = context.vertx();
    this.sql = context.stores().database().sql();
    this.probe = context.stores().probe();
    this.tokens = context.login().tokens(vertx, ACCESS_TOKEN_LIFE);
    this.users = new PlaygroundUsers(sql, context.login().passwords(vertx), tokens);
    this.chats = new ChatOperations(sql);
    LanguageModel model =
        FaultyModel.around(new MockModel(context.model()), context.faults().streams());
    this.agent =
        new AgentOperation(
            chats,
            new StreamSlots(vertx, redis),
            new AgentAnswer.Service(
                vertx, model, new ChatMessages(sql), new ChatEvents(redis)));
  }

  @Override
  public Future<?> start() {
    return Future.succeededFuture();
  }

  /** Ids are not used again: tokens of deleted users remain valid until they expire. */
  @Override
  public Future<?> forget() {
    return sql.run("TRUNCATE users CASCADE");
  }

  @Override
  public ErrorFormat errors() {
    return new PgErrors();
  }

  @Override
  public ApiRouter api() {
    ApiRouter api = new ApiRouter(vertx, PREFIX, tokens, errors());
    HealthRoute.add(api.router(), PREFIX + "/health/", probe, PgApi::health);
    api.open(POST, "/auth/signup/", users::signUp);
    api.open(POST, "/auth/login/", users::logIn);
    api.open(POST, "/auth/refresh/", users::refresh);
    api.secured(GET, "/chats/", chats::list);
    api.secured(POST, "/chats/", chats::create);
    api.secured(GET, "/chats/:id/", chats::get);
    api.secured(DELETE, "/chats/:id/", chats::delete);
    api.secured(GET, "/chats/:id/messages/", chats::messages);
    api.streamed(POST, "/agent/stream/", agent::open);
    return api;
  }

  /** The cache is Redis, and there is no Temporal behind the chats. */
  private static JsonObject health(StoreProbe.State state) {
    JsonObject services =
        new JsonObject()
            .put("database", word(state.database()))
            .put("cache", word(state.redis()))
            .put("redis", word(state.redis()))
            .put("temporal", "disabled");
    return new JsonObject()
        .put("status", state.healthy() ? "healthy" : "unhealthy")
        .put("services", services);
  }

  private static String word(boolean up) {
    return up ? "healthy" : "unhealthy";
  }
}
