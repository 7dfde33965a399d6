package dev.gauntlet.platform.ma;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.LiveState;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.http.Api;
import dev.gauntlet.platform.http.HealthRoute;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The contract {@code MA} as a table: which operation answers which request. */
public final class MaApi {

  /** Before all paths of the contract. */
  public static final String PREFIX = "/api/v1";

  /** The schema of PostgreSQL that holds the contract's rows. */
  public static final String SCHEMA = "gauntlet_ma";

  /** Where the schema's migrations are on the class path. */
  public static final String MIGRATIONS = "db/ma";

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

  /** The contract on stores whose schema is there. */
  public MaApi(
      Vertx vertx, Database database, LiveState redis, StoreProbe probe, MaOptions options) {
    this.sql = database.sql();
    LiveWorkers liveWorkers = new LiveWorkers(redis);
    LiveTasks liveTasks = new LiveTasks(redis);
    TaskLogs taskLogs = new TaskLogs(redis);
    this.vertx = vertx;
    this.probe = probe;
    this.tokens = new Tokens(vertx, options.accessTokenLife(), options.refreshTokenLife());
    this.workers = new WorkerOperations(sql, liveWorkers);
    this.tasks = new TaskOperations(sql, liveTasks, taskLogs);
    this.planning = new TaskPlanning(sql, liveTasks, liveWorkers);
    this.subtasks = new SubtaskOperations(database, liveTasks, liveWorkers);
    this.logs = new LogOperations(sql, liveTasks, taskLogs);
    this.accounts =
        new AccountOperations(sql, new Passwords(vertx, options.passwordCost()), tokens);
    this.sweep = new StaleWorkerSweep(sql, liveWorkers);
  }

  /** Starts what the contract does by itself. */
  public void startBackgroundWork() {
    sweep.schedule(vertx);
  }

  /** Forgets all rows. */
  public Future<?> forget() {
    return sql.run("TRUNCATE users, workers, tasks, subtasks CASCADE");
  }

  /** The contract for one event loop. */
  public Api api() {
    Api api = new Api(vertx, PREFIX, tokens);
    HealthRoute.add(api, probe);
    addWorkers(api);
    addTasks(api);
    addSubtasks(api);
    api.open(POST, "/auth/register", accounts::register);
    api.open(POST, "/auth/login", accounts::logIn);
    api.open(POST, "/auth/refresh", accounts::refresh);
    return api;
  }

  private void addWorkers(Api api) {
    api.open(POST, "/workers/register", workers::register);
    api.open(POST, "/workers/:worker_id/heartbeat", workers::heartbeat);
    api.open(POST, "/workers/:worker_id/unregister", workers::unregister);
    api.secured(GET, "/workers", workers::list);
    api.secured(GET, "/workers/:worker_id", workers::get);
  }

  private void addTasks(Api api) {
    api.secured(POST, "/tasks", tasks::create);
    api.secured(GET, "/tasks", tasks::list);
    api.secured(GET, "/tasks/:task_id", tasks::get);
    api.secured(GET, "/tasks/:task_id/progress", tasks::progress);
    api.secured(GET, "/tasks/:task_id/ready-subtasks", tasks::readySubtasks);
    api.open(GET, "/tasks/:task_id/logs", tasks::logs);
    api.secured(POST, "/tasks/:task_id/decompose", planning::decompose);
    api.secured(POST, "/tasks/:task_id/cancel", planning::cancel);
  }

  private void addSubtasks(Api api) {
    api.secured(POST, "/subtasks/:subtask_id/allocate", subtasks::allocate);
    api.open(POST, "/subtasks/:subtask_id/result", subtasks::result);
    api.open(POST, "/subtasks/:subtask_id/log", logs::add);
  }
}
