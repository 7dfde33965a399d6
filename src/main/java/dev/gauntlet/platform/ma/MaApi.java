package dev.gauntlet.platform.ma;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.HealthRoute;
import dev.gauntlet.platform.http.PushFaults;
import dev.gauntlet.platform.push.ChannelWatchers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** The routes of the contract {@code MA}: the operation for each request. */
public final class MaApi implements ContractApi {

  /** The prefix of all paths of the contract. */
  public static final String PREFIX = "/api/v1";

  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(15);

  private final Vertx vertx;
  private final Sql sql;
  private final StoreProbe probe;
  private final Tokens tokens;
  private final WorkerOperations workers;
  private final TaskOperations tasks;
  private final TaskPlanning planning;
  private final SubtaskOperations subtasks;
  private final LogOperations logs;
  private final AccountOperations accounts;
  private final StaleWorkerSweep sweep;
  private final LogFeed feed;

  /** Creates the contract's API on stores whose schema exists. */
  public MaApi(Vertx vertx, Stores stores, LoginOptions login, PushFaults faults) {
    RedisConnections redis = stores.redis();
    this.sql = stores.database().sql();
    LiveWorkers liveWorkers = new LiveWorkers(redis);
    LiveTasks liveTasks = new LiveTasks(redis);
    TaskLogs taskLogs = new TaskLogs(redis);
    this.vertx = vertx;
    this.probe = stores.probe();
    this.tokens = login.tokens(vertx, ACCESS_TOKEN_LIFE);
    this.workers = new WorkerOperations(sql, liveWorkers);
    this.tasks = new TaskOperations(sql, liveTasks, taskLogs);
    this.planning = new TaskPlanning(sql, liveTasks, liveWorkers);
    this.subtasks = new SubtaskOperations(stores.database(), liveTasks, liveWorkers);
    this.logs = new LogOperations(sql, liveTasks, taskLogs);
    this.accounts = new AccountOperations(sql, login.passwords(vertx), tokens);
    this.sweep = new StaleWorkerSweep(sql, liveWorkers);
    this.feed = new LogFeed(sql, tokens, ChannelWatchers.of(vertx, redis.channels(), faults));
  }

  @Override
  public Future<?> start() {
    sweep.schedule(vertx);
    return Future.succeededFuture();
  }

  @Override
  public Future<?> forget() {
    return sql.run("TRUNCATE users, workers, tasks, subtasks CASCADE");
  }

  @Override
  public ErrorFormat errors() {
    return MaErrors::body;
  }

  @Override
  public ApiRouter api() {
    ApiRouter api = new ApiRouter(vertx, PREFIX, tokens, errors());
    HealthRoute.add(api.router(), PREFIX + "/health", probe, "healthy", "unhealthy");
    addWorkers(api);
    addTasks(api);
    addSubtasks(api);
    api.router().get(PREFIX + "/ws/tasks/:task_id/logs").handler(feed::open);
    api.open(POST, "/auth/register", accounts::register);
    api.open(POST, "/auth/login", accounts::logIn);
    api.open(POST, "/auth/refresh", accounts::refresh);
    return api;
  }

  private void addWorkers(ApiRouter api) {
    api.open(POST, "/workers/register", workers::register);
    api.open(POST, "/workers/:worker_id/heartbeat", workers::heartbeat);
    api.open(POST, "/workers/:worker_id/unregister", workers::unregister);
    api.secured(GET, "/workers", workers::list);
    api.secured(GET, "/workers/:worker_id", workers::get);
  }

  private void addTasks(ApiRouter api) {
    api.secured(POST, "/tasks", tasks::create);
    api.secured(GET, "/tasks", tasks::list);
    api.secured(GET, "/tasks/:task_id", tasks::get);
    api.secured(GET, "/tasks/:task_id/progress", tasks::progress);
    api.secured(GET, "/tasks/:task_id/ready-subtasks", tasks::readySubtasks);
    api.open(GET, "/tasks/:task_id/logs", tasks::logs);
    api.secured(POST, "/tasks/:task_id/decompose", planning::decompose);
    api.secured(POST, "/tasks/:task_id/cancel", planning::cancel);
  }

  private void addSubtasks(ApiRouter api) {
    api.secured(POST, "/subtasks/:subtask_id/allocate", subtasks::allocate);
    api.open(POST, "/subtasks/:subtask_id/result", subtasks::result);
    api.open(POST, "/subtasks/:subtask_id/log", logs::add);
  }
}
