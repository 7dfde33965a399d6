package dev.gauntlet.journey;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.AuditOptions;
import dev.gauntlet.audit.DeliveryListener;
import dev.gauntlet.contract.PushRules;
import dev.gauntlet.journey.push.WatchGroup;
import dev.gauntlet.journey.push.Watcher;
import dev.gauntlet.protocol.websocket.PushListener;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of a custom journey that watches pushes. */
class PushJourneyTest {

  private final List<String> watchers = new ArrayList<>();
  private final Audit audit =
      new Audit(
          new AuditOptions("r1", ofMillis(500), ofSeconds(5), 10), List.of(), reported(), 0);

  private DeliveryListener reported() {
    return new DeliveryListener() {
      @Override
      public void delivered(String watcher, long sentNanos, long receivedNanos) {
        watchers.add(watcher);
      }

      @Override
      public void lost(String watcher, long sentNanos) {
        watchers.add("lost to " + watcher);
      }
    };
  }

  private static final class Prices implements Journey {

    @Override
    public String name() {
      return "prices";
    }

    @Override
    public String contract() {
      return "ma";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(1, 1);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return steps.think();
    }
  }

  @Test
  void deliveriesAreReportedUnderTheJourneyName() {
    FrozenClockRun run = new FrozenClockRun();
    PushRules push = run.contract().pushes().orElseThrow();
    Watcher watcher = new Watcher(new Steps(new Prices(), run.watching(audit)), push, "");
    Session arrived =
        VirtualUser.arrive(FrozenClockRun.session(), 0, 1, ofSeconds(5), ofSeconds(20));
    Session user = arrived.set("taskId", "task-1");
    WatchGroup room = watcher.newGroup(user);
    PushListener socket = watcher.listener(watcher.enter(user, room));
    socket.received("{\"type\":\"subscribed\"}", 0);
    String mark = room.stream().publish(1).text();
    socket.received("{\"type\":\"log\",\"data\":{\"message\":\"%s\"}}".formatted(mark), 2);
    assertThat(watchers).containsExactly("prices");
  }
}
