package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.http.FaultRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(SharedMaPlatform.class)
class MaPushFaultsIT {

  private final MaPlatform platform;

  MaPushFaultsIT(MaPlatform platform) {
    this.platform = platform;
  }

  @Test
  void injectedFaultsAffectExactlyTheConfiguredPushes() throws Exception {
    assertThat(heard("push:lose:3", 6)).containsExactly("1", "2", "4", "5");
    assertThat(heard("push:double:3", 4)).containsExactly("1", "2", "3", "3", "4");
    assertThat(heard("push:swap:2", 5)).containsExactly("1", "3", "2", "5", "4");
  }

  @Test
  void misdeliveredPushReachesASubscriberOfAnotherTask() throws Exception {
    try (ReferencePlatform faulty = faulty("push:astray:2")) {
      String url = faulty.baseUrls().get("ma");
      WatchedTask task = WatchedTask.of(new MaClient(url));
      WatchedTask other = WatchedTask.of(new MaClient(url));
      try (LogSocket right = watch(url, task);
          LogSocket wrong = watch(url, other)) {
        task.log("1");
        task.log("2");
        task.log("3");
        assertThat(right.nextLine()).isEqualTo("1");
        assertThat(right.nextLine()).isEqualTo("3");
        assertThat(wrong.nextLine()).isEqualTo("2");
      }
    }
  }

  @Test
  void allSocketsAreClosedAtOnce() throws Exception {
    try (ReferencePlatform faulty = faulty("push:hangup:2")) {
      String url = faulty.baseUrls().get("ma");
      WatchedTask task = WatchedTask.of(new MaClient(url));
      try (LogSocket one = watch(url, task);
          LogSocket two = watch(url, task)) {
        task.log("1");
        task.log("2");
        assertThat(one.closeCode()).isEqualTo(1012);
        assertThat(two.closeCode()).isEqualTo(1012);
      }
    }
  }

  @Test
  void pushIsDelayedByTheConfiguredTime() throws Exception {
    try (ReferencePlatform faulty = faulty("push:delay:1s")) {
      String url = faulty.baseUrls().get("ma");
      WatchedTask task = WatchedTask.of(new MaClient(url));
      try (LogSocket socket = watch(url, task)) {
        long sent = System.nanoTime();
        task.log("late");
        assertThat(socket.nextLine()).isEqualTo("late");
        Duration late = Duration.ofNanos(System.nanoTime() - sent);
        assertThat(late).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      }
    }
  }

  /** Writes the lines "1" to "count" and a final marked one, and returns the received lines. */
  private List<String> heard(String rules, int count) throws Exception {
    try (ReferencePlatform faulty = faulty(rules)) {
      String url = faulty.baseUrls().get("ma");
      WatchedTask task = WatchedTask.of(new MaClient(url));
      try (LogSocket socket = watch(url, task)) {
        for (int i = 1; i <= count; i++) {
          task.log(Integer.toString(i));
        }
        task.log("end");
        List<String> lines = new ArrayList<>();
        for (String line = socket.nextLine(); !line.equals("end"); line = socket.nextLine()) {
          lines.add(line);
        }
        return lines;
      }
    }
  }

  private static LogSocket watch(String url, WatchedTask task) throws Exception {
    LogSocket socket = LogSocket.open(url, task.id(), task.token());
    assertThat(socket.next().path("type").asText()).isEqualTo("subscribed");
    return socket;
  }

  private ReferencePlatform faulty(String rules) {
    List<String> problems = new ArrayList<>();
    FaultRules faults = FaultRules.parse(rules, problems);
    assertThat(problems).isEmpty();
    return platform.startAnother(faults);
  }
}
