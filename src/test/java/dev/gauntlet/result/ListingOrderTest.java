package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingOrderTest {

  /** The requests in the expected order: that of the plan and the contracts below. */
  private static final List<RequestKey> LISTED =
      List.of(
          key("worker", "register worker"),
          key("worker", "check health"),
          key("task", "create task"),
          key("task", "get task"),
          key("task", "check health"),
          key("readonly", "list workflows"),
          key("readonly", "check health"));

  @TempDir Path results;

  private static RequestKey key(String journey, String request) {
    return new RequestKey(journey, request);
  }

  private static Set<String> inOrder(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  private RecordedRun planned(String id) throws IOException {
    Map<String, String> contracts = new LinkedHashMap<>();
    contracts.put("worker", "ma");
    contracts.put("task", "ma");
    contracts.put("readonly", "ap");
    Map<String, Set<String>> operations =
        Map.of(
            "ma", inOrder("register worker", "create task", "get task", "check health"),
            "ap", inOrder("list workflows", "check health"));
    RecordedRun run =
        new RecordedRun(
            Files.createDirectories(results.resolve(id)),
            RecordedRun.header(
                PlannedLoad.closed(10, 2, 20),
                Provenance.unknown(),
                new JudgedScope(operations, Map.of(), Set.of(), Set.of(), Set.of(), "", Map.of()),
                contracts));
    run.recorder.loadStarted();
    run.recorder.phase("base");
    return run;
  }

  private RunData seenAs(String id, List<RequestKey> order) throws IOException {
    RecordedRun run = planned(id);
    for (RequestKey key : order) {
      run.recorder.journeyStarted(key.journey());
      run.recorder.backOff(key, Duration.ofSeconds(1));
      run.answers(1, key.journey(), key.request(), 5, new Outcome.Ok());
    }
    return run.seconds(2).end();
  }

  @Test
  void requestsAreListedInPlannedOrder() throws IOException {
    for (int turn = 0; turn < LISTED.size(); turn++) {
      List<RequestKey> seen = new ArrayList<>(LISTED);
      Collections.rotate(seen, turn);
      Collections.swap(seen, 0, 3);
      RunData run = seenAs("turn-" + turn, seen);
      assertThat(run.work().requests()).extracting(RequestData::key).isEqualTo(LISTED);
      assertThat(run.work().phases().get(0).requests())
          .extracting(RequestData::key)
          .isEqualTo(LISTED);
      assertThat(run.incidents().backOffs())
          .extracting(wait -> key(wait.journey(), wait.request()))
          .isEqualTo(LISTED);
    }
  }

  @Test
  void journeysAreListedInPlannedOrder() throws IOException {
    List<RequestKey> seen = new ArrayList<>(LISTED);
    Collections.reverse(seen);
    assertThat(seenAs("run", seen).work().journeys())
        .extracting(JourneyResult::name)
        .containsExactly("worker", "task", "readonly");
  }

  @Test
  void unplannedRequestsAreListedLastByName() throws IOException {
    RecordedRun run = planned("run");
    for (String request : List.of("b", "get task", "a")) {
      run.answers(1, "task", request, 5, new Outcome.Ok());
    }
    run.answers(1, "channels", "receive", 5, new Outcome.Ok());
    run.answers(1, "bulk", "publish", 5, new Outcome.Ok());
    assertThat(run.seconds(1).end().work().requests())
        .extracting(RequestData::key)
        .containsExactly(
            key("task", "get task"),
            key("task", "a"),
            key("task", "b"),
            key("bulk", "publish"),
            key("channels", "receive"));
  }
}
