package dev.gauntlet.platform.ap;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.HealthRoute;
import dev.gauntlet.platform.limit.RateLimiter;
import dev.gauntlet.platform.limit.SlidingWindow;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The routes of the contract {@code AP}: the operation for each request. */
public final class ApApi implements ContractApi {

  /** The prefix of all paths of the contract except health and metrics. */
  public static final String PREFIX = "/api/v1";

  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofHours(24);

  /** The rate limit of a client for one path. */
  private static final SlidingWindow LIMIT = new SlidingWindow(60, Duration.ofSeconds(60));

  private final Vertx vertx;
  private final Sql sql;
  private final StoreProbe probe;
  private final Tokens tokens;
  private final Optional<RateLimiter> limiter;
  private final InstantSource clock = InstantSource.system();
  private final TenantUsers accounts;
  private final AgentOperations agents;
  private final WorkflowOperations workflows;
  private final CatalogOperations catalog;

  /**
   * Creates the contract's API on stores whose schema exists.
   *
   * @param rateLimited whether the rate limit applies
   */
  public ApApi(Vertx vertx, Stores stores, LoginOptions login, boolean rateLimited) {
    this.sql = stores.database().sql();
    this.vertx = vertx;
    this.probe = stores.probe();
    this.tokens = login.tokens(vertx, ACCESS_TOKEN_LIFE);
    this.limiter =
        rateLimited
            ? Optional.of(new RateLimiter(stores.redis(), LIMIT, clock))
            : Optional.empty();
    this.accounts = new TenantUsers(sql, login.passwords(vertx), tokens);
    this.agents = new AgentOperations(sql);
    this.workflows = new WorkflowOperations(sql);
    this.catalog = new CatalogOperations(sql);
  }

  @Override
  public Future<?> start() {
    return accounts.addTestUser();
  }

  @Override
  public Future<?> forget() {
    return sql.script("TRUNCATE tenants CASCADE;" + SeedData.script())
        .compose(done -> accounts.addTestUser());
  }

  @Override
  public ErrorFormat errors() {
    return ApErrors::body;
  }

  @Override
  public Handler<HttpServerRequest> around(Handler<HttpServerRequest> handler) {
    return new StampedHandler(new RateLimitedHandler(limiter, LIMIT, clock, handler));
  }

  @Override
  public ApiRouter api() {
    ApiRouter api = new ApiRouter(vertx, PREFIX, tokens, errors());
    HealthRoute.add(api.router(), "/health", probe, "healthy", "unhealthy");
    HealthRoute.add(api.router(), "/health/ready", probe, "ready", "not ready");
    api.open(POST, "/auth/login", accounts::logIn);
    api.secured(GET, "/agents", agents::list);
    api.secured(POST, "/agents", agents::create);
    api.secured(GET, "/agents/:agent_id", agents::get);
    api.secured(PATCH, "/agents/:agent_id", agents::update);
    api.secured(DELETE, "/agents/:agent_id", agents::delete);
    api.secured(GET, "/workflows/workflows", workflows::list);
    api.secured(POST, "/workflows/workflows", workflows::create);
    api.secured(POST, "/workflows/workflows/:workflow_id/activate", workflows::activate);
    api.secured(GET, "/rag/collections", catalog::collections);
    api.secured(GET, "/mcp/servers", catalog::servers);
    return api;
  }

  /** Returns the tenant whose data a call may see; every token of this contract contains it. */
  static UUID tenantOf(ApiCall call) {
    return call.caller().tenant().orElseThrow();
  }
}
