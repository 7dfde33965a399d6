package dev.gauntlet.run.access;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.SocketAccess;
import dev.gauntlet.target.TargetOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The requirement that all pushes of a run's contracts are audited.
 *
 * @param requests the names of requests in addition to the contracts' operations
 */
public record PushRequirement(Set<String> requests) implements Requirement<PushAccess> {

  @Override
  public PlannedPushes plan(PlanningContext planning) {
    if (planning.part(UserOptions.class).traced()) {
      planning
          .settings()
          .section("load")
          .problem("trace", "shows requests and answers, and this simulation watches pushes");
    }
    RedisSettings redis = planning.part(RedisSettings.class);
    if (redis.url().isPresent()) {
      redis.check(planning);
    }
    TargetOptions target = planning.part(TargetOptions.class);
    Map<String, Contract> contracts = new LinkedHashMap<>();
    for (Endpoint endpoint : target.endpoints()) {
      contracts.put(endpoint.name(), ContractFile.read(endpoint, planning.settings()));
    }
    return new PlannedPushes(
        requests,
        contracts,
        planning.part(AuditLimits.class),
        SocketAccess.options(target),
        target.connections().requestTimeout(),
        redis);
  }
}
