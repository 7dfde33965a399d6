package dev.gauntlet.platform.cv;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.http.AdmissionFaults;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.HealthRoute;
import dev.gauntlet.platform.module.ConversationLimits;
import dev.gauntlet.platform.module.ModuleContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The routes of the contract {@code CV}: the operation for each request. There is no login. */
final class CvApi implements ContractApi {

  private static final String NO_PREFIX = "";

  private final Vertx vertx;
  private final StoreProbe probe;
  private final ConversationOperations conversations;
  private final ConversationSweep sweep;

  /** Creates the contract's API. */
  CvApi(ModuleContext context) {
    ConversationLimits limits = context.conversations();
    AdmissionFaults faults = context.faults().admission();
    ConversationStore store = new ConversationStore(context.stores().redis(), limits);
    this.vertx = context.vertx();
    this.probe = context.stores().probe();
    this.conversations =
        new ConversationOperations(
            store, new Admission(vertx, store, faults), faults, limits);
    this.sweep = new ConversationSweep(store, limits.sweepInterval());
  }

  @Override
  public Future<?> start() {
    sweep.schedule(vertx);
    return Future.succeededFuture();
  }

  @Override
  public Future<?> forget() {
    return Future.succeededFuture();
  }

  @Override
  public ErrorFormat errors() {
    return CvErrors::body;
  }

  @Override
  public ApiRouter api() {
    ApiRouter api =
        new ApiRouter(
            vertx, NO_PREFIX, token -> Future.failedFuture("no operation is secured"), errors());
    HealthRoute.add(api.router(), "/health", probe, "healthy", "unhealthy");
    api.open(POST, "/conversations", conversations::start);
    api.open(GET, "/conversations", conversations::list);
    api.open(GET, "/conversations/stats", conversations::stats);
    api.open(POST, "/conversations/:conversation_id/activity", conversations::activity);
    api.open(POST, "/conversations/:conversation_id/end", conversations::end);
    return api;
  }
}
