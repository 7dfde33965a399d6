package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.WireName;
import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The state of workers in Redis: the online workers and their status. */
final class LiveWorkers {

  private final RedisConnections redis;

  LiveWorkers(RedisConnections redis) {
    this.redis = redis;
  }

  /** Records a heartbeat; it is valid for 120 s. */
  Future<?> seen(UUID workerId, WorkerStatus status) {
    if (status == WorkerStatus.OFFLINE) {
      return gone(List.of(workerId));
    }
    return redis.run(
        commands -> {
          commands.set(
              MaKeys.workerStatus(workerId),
              WireName.of(status),
              SetArgs.Builder.ex(MaKeys.WORKER_STATUS_LIFE));
          return commands.sadd(MaKeys.WORKERS_ONLINE, workerId.toString());
        });
  }

  /** Updates the status of a worker without counting as a heartbeat. */
  Future<?> assigned(UUID workerId, WorkerStatus status) {
    SetArgs ifKnown = SetArgs.Builder.xx().keepttl();
    return redis.run(
        commands -> commands.set(MaKeys.workerStatus(workerId), WireName.of(status), ifKnown));
  }

  /** Removes workers. */
  Future<?> gone(List<UUID> workerIds) {
    if (workerIds.isEmpty()) {
      return Future.succeededFuture();
    }
    String[] keys = workerIds.stream().map(MaKeys::workerStatus).toArray(String[]::new);
    String[] members = workerIds.stream().map(UUID::toString).toArray(String[]::new);
    return redis.run(
        commands -> {
          commands.del(keys);
          return commands.srem(MaKeys.WORKERS_ONLINE, members);
        });
  }
}
