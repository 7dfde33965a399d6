package dev.gauntlet.catalog.multiagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.session.Session$;
import io.gatling.javaapi.core.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchUserTest {

  private final Session session = new Session(Session$.MODULE$.apply("watch", 1, null));

  @Test
  void logLinesAreSentForTheFirstSubtask() {
    Session decomposed = session.set("subtaskIds", List.of("first", "second"));
    assertThat(WatchUser.withSubtask(decomposed).getString("subtaskId")).isEqualTo("first");
  }

  @Test
  void taskWithoutSubtasksIsSubscribedTo() {
    assertThat(WatchUser.withSubtask(session).contains("subtaskId")).isFalse();
    Session empty = session.set("subtaskIds", List.of());
    assertThat(WatchUser.withSubtask(empty).contains("subtaskId")).isFalse();
  }
}
