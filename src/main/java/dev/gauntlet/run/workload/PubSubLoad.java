package dev.gauntlet.run.workload;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.journey.pubsub.PubSubScenario;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.protocol.redis.RedisAccess;
import dev.gauntlet.protocol.redis.RedisRequirement;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A load of stages of a fixed number of users of a Redis, one stage after the other, without a
 * platform in front of the Redis.
 *
 * @param simulation the name under which its objectives are configured
 * @param parts the stages, at least one
 * @param length the longest time that the load may take
 */
public record PubSubLoad(String simulation, List<PubSubStage> parts, Duration length) {

  public static PubSubLoad read(String simulation, Settings settings, List<PubSubStage> parts) {
    Section load = settings.section("load");
    CountedOptions.check(load);
    if (load.isOption("users")) {
      load.problem("users", "has no meaning for a scenario of messages, leave it out");
    }
    if (load.flag("trace")) {
      load.problem("trace", "shows the exchanges of a contract, and this run has none");
    }
    parts.stream()
        .map(PubSubStage::name)
        .filter(name -> RequestKey.groupOf(name).isPresent())
        .forEach(
            name ->
                load.problemOfProgram(
                    "journeys",
                    "includes a stage named \"%s\": rename it in the simulation, without a slash"
                        .formatted(name)));
    return new PubSubLoad(simulation, parts, CountedOptions.longest(settings));
  }

  public Workload workload() {
    RedisRequirement redis =
        new RedisRequirement(all(PubSubStage::requests), all(PubSubStage::rights));
    return new Workload(
        new WorkloadText(description(), List::of),
        new WorkloadTime(length, ArrivalCheck.of(users()), true),
        WorkloadSize.counted(users(), peak()),
        WorkloadJourneys.NONE,
        List.of(redis),
        WorkloadObjectives.of(simulation).withMetrics(all(PubSubStage::metrics)),
        run -> populations(redis, run));
  }

  private String description() {
    return Stream.concat(
            Stream.of(
                "counted model, one part after the other, at most " + DurationText.format(length),
                "  warm-up    the whole load once, unmeasured, at most "
                    + DurationText.format(WarmUp.LONGEST)),
            parts.stream().map(part -> "  %-11s%s".formatted(part.name(), part.description())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private <T> Set<T> all(Function<PubSubStage, Set<T>> ofPart) {
    return parts.stream().flatMap(part -> ofPart.apply(part).stream()).collect(Collectors.toSet());
  }

  private int users() {
    return parts.stream().mapToInt(PubSubStage::users).sum();
  }

  private int peak() {
    return parts.stream().mapToInt(PubSubStage::users).max().orElse(0);
  }

  private List<PopulationBuilder> populations(RedisRequirement redis, OpenRun run) {
    RedisAccess access = run.requirements().of(redis);
    ProtocolBuilder silent = access.protocol(Optional.empty());
    ProtocolBuilder recorded = access.protocol(Optional.of(run.recorder()));
    PubSubContext unmeasured =
        new PubSubContext(
            new WarmUp(run.loadClock()), run.runId() + "-warm-up", (metric, value) -> {});
    Stream<PopulationBuilder> warmUp =
        parts.stream().map(part -> warmUp(part, unmeasured).protocols(silent));
    Stream<PopulationBuilder> measured =
        parts.stream().map(part -> measured(part, run).protocols(recorded));
    return List.of(PopulationSequence.of(Stream.concat(warmUp, measured).toList()));
  }

  private static PopulationBuilder warmUp(PubSubStage part, PubSubContext unmeasured) {
    return scenario(WarmUp.of(part.name()))
        .exec(part.steps(unmeasured))
        .injectOpen(atOnceUsers(part.users()));
  }

  private static PopulationBuilder measured(PubSubStage part, OpenRun run) {
    PubSubContext context = new PubSubContext(run.loadClock(), run.runId(), run.recorder()::metric);
    return new PubSubScenario(part, run.recorder(), context, run.begin())
        .scenario()
        .injectOpen(atOnceUsers(part.users()));
  }
}
