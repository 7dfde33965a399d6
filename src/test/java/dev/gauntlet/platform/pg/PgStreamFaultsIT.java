package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.model.ModelOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The injected faults of streams, each on every second one. */
@ExtendWith(SharedPgPlatform.class)
class PgStreamFaultsIT {

  private final PgPlatform platform;

  PgStreamFaultsIT(PgPlatform platform) {
    this.platform = platform;
  }

  @Test
  void faultHitsTheConfiguredStreamsOnly() throws Exception {
    try (ReferencePlatform faulty =
        platform.startAnother(LocalPlatform.IMMEDIATE, "stream:double:2")) {
      PgUser user = PgPlatform.newUser(faulty);
      int chat = user.newChat();
      assertThat(numbers(user, chat)).containsExactly(1, 2, 3, 4, 5);
      assertThat(numbers(user, chat)).containsExactly(1, 2, 3, 3, 4, 5);
      assertThat(numbers(user, chat)).containsExactly(1, 2, 3, 4, 5);
      assertThat(user.messages(chat).at("/3/tokens_used").asInt()).isEqualTo(5);
    }
  }

  @Test
  void tokensAreSwapped() throws Exception {
    try (ReferencePlatform faulty =
        platform.startAnother(LocalPlatform.IMMEDIATE, "stream:swap:1")) {
      PgUser user = PgPlatform.newUser(faulty);
      assertThat(numbers(user, user.newChat())).containsExactly(1, 3, 2, 4, 5);
    }
  }

  @Test
  void connectionIsCutAfterTwoTokens() throws Exception {
    try (ReferencePlatform faulty =
        platform.startAnother(LocalPlatform.IMMEDIATE, "stream:cut:1")) {
      PgUser user = PgPlatform.newUser(faulty);
      int chat = user.newChat();
      try (EventReader stream = user.ask(chat, "x")) {
        assertThat(numbers(stream.untilCut())).containsExactly(1, 2);
      }
      assertThat(user.messages(chat).at("/1/tokens_used").asInt()).isEqualTo(2);
      assertThat(platform.redis().zcard("chat:streams:" + user.id())).isZero();
    }
  }

  @Test
  void errorFrameEndsTheStream() throws Exception {
    for (ReferencePlatform faulty :
        List.of(
            platform.startAnother(LocalPlatform.IMMEDIATE, "stream:error:1"),
            platform.startAnother(LocalPlatform.IMMEDIATE.with("error-share", "100 %"), ""))) {
      try (faulty) {
        PgUser user = PgPlatform.newUser(faulty);
        try (EventReader stream = user.ask(user.newChat(), "x")) {
          List<JsonNode> frames = stream.rest();
          JsonNode last = frames.get(frames.size() - 1);
          assertThat(last.path("type").asText()).isEqualTo("error");
          assertThat(last.path("message").asText()).isEqualTo("The model failed.");
        }
      }
    }
  }

  @Test
  void tokensAreDelayedOrBuffered() throws Exception {
    ModelOptions model =
        LocalPlatform.IMMEDIATE
            .with("immediate", "false")
            .with("first-token", "0ms")
            .with("token-gap", "400ms");
    assertThat(tokenTimes(LocalPlatform.IMMEDIATE, "stream:late:1:1s").get(0))
        .isGreaterThanOrEqualTo(1000);
    assertThat(tokenTimes(LocalPlatform.IMMEDIATE, "stream:stall:1:1s").get(2))
        .isGreaterThanOrEqualTo(1000);
    assertThat(tokenTimes(model, "stream:buffer:1").get(0)).isGreaterThanOrEqualTo(1600);
  }

  /** Returns the milliseconds from the question to each token. */
  private List<Long> tokenTimes(ModelOptions model, String faults) throws Exception {
    try (ReferencePlatform faulty = platform.startAnother(model, faults)) {
      PgUser user = PgPlatform.newUser(faulty);
      int chat = user.newChat();
      long start = System.nanoTime();
      try (EventReader stream = user.ask(chat, "x")) {
        List<Long> times = new ArrayList<>();
        for (JsonNode frame = stream.next().orElseThrow();
            !frame.path("type").asText().equals("done");
            frame = stream.next().orElseThrow()) {
          if (frame.has("seq")) {
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
          }
        }
        return times;
      }
    }
  }

  private static List<Integer> numbers(PgUser user, int chat) throws Exception {
    try (EventReader stream = user.ask(chat, "x")) {
      return numbers(stream.rest());
    }
  }

  private static List<Integer> numbers(List<JsonNode> frames) {
    return frames.stream()
        .filter(frame -> frame.has("seq"))
        .map(frame -> frame.path("seq").asInt())
        .toList();
  }
}
