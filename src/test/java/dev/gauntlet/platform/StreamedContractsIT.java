package dev.gauntlet.platform;

import static dev.gauntlet.measure.StreamCompletion.BUFFERED;
import static dev.gauntlet.measure.StreamCompletion.COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.platform.model.ModelOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each planted fault of a stream has the completion of its name, by the contract files. */
@ExtendWith(SharedLocalPlatform.class)
class StreamedContractsIT {

  private static final ModelOptions MODEL =
      ModelOptions.DEFAULT
          .with("first-token", "100ms")
          .with("token-gap", "20ms")
          .with("length", "30");

  private final LocalPlatform platform;

  StreamedContractsIT(LocalPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @CsvSource({
    "drop:/x,         complete",
    "stream:cut:1,    cut",
    "stream:error:1,  error-event",
    "stream:swap:1,   out-of-order",
    "stream:double:1, duplicated",
    "stream:buffer:1, buffered"
  })
  void plantedFaultIsNamed(String faults, String completion) {
    try (ReferencePlatform faulty = platform.startAnother(MODEL, faults)) {
      StreamCompletion inChats =
          chatUser(faulty.baseUrls().get("pg")).stream("stream message").completion();
      assertThat(inChats).hasToString(completion);
      StreamCompletion inResponses =
          openAiUser(faulty.baseUrls().get("openai")).stream("create response").completion();
      assertThat(inResponses).hasToString(completion);
    }
  }

  @Test
  void delayOfTheFirstTokenAndPauseAreMeasured() {
    try (ReferencePlatform faulty =
        platform.startAnother(MODEL, "stream:late:1:1s, stream:stall:2:2s")) {
      StreamedCalls user = chatUser(faulty.baseUrls().get("pg"));
      StreamedAnswer late = user.stream("stream message");
      assertThat(late.times().firstContent()).isGreaterThan(1_100_000_000L);
      assertThat(late.completion()).isIn(COMPLETE, BUFFERED);
      StreamedAnswer stalled = user.stream("stream message");
      assertThat(Arrays.stream(stalled.gapsMicros()).max().getAsInt()).isGreaterThan(1_900_000);
    }
  }

  private static StreamedCalls chatUser(String baseUrl) {
    StreamedCalls user = StreamedCalls.of("pg", baseUrl);
    String email = UUID.randomUUID() + "@example.com";
    user.values()
        .putAll(
            Map.of(
                "email", email,
                "username", email,
                "password", "long enough",
                "message", "hello there"));
    assertAccepted(user, "sign up");
    assertAccepted(user, "create chat");
    return user;
  }

  private static StreamedCalls openAiUser(String baseUrl) {
    StreamedCalls user = StreamedCalls.of("openai", baseUrl);
    user.values()
        .putAll(
            Map.of(
                "token",
                "any-key",
                "model",
                "mock",
                "input",
                "hello there",
                "chatMessages",
                List.of(Map.of("role", "user", "content", "hello there"))));
    return user;
  }

  private static void assertAccepted(StreamedCalls user, String name) {
    assertThat(user.call(name)).as(name).isInstanceOf(Answer.Accepted.class);
  }
}
