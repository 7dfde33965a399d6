package dev.gauntlet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.http.FaultRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyModelTest {

  private static final ModelRequest REQUEST = ModelRequest.of("mock", "x");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stream:cut:1           | 5 | 1 2         | 0 10          | CUT",
        "stream:error:1         | 5 | 1 2         | 0 10          | ERROR",
        "stream:stall:1:1s      | 5 | 1 2 3 4 5   | 0 10 1020 1030 1040 | STOP",
        "stream:late:1:1s       | 3 | 1 2 3       | 1000 1010 1020 | STOP",
        "stream:double:1        | 4 | 1 2 3 3 4   | 0 10 20 20 30 | STOP",
        "stream:swap:1          | 4 | 1 3 2 4     | 0 10 20 30    | STOP",
        "stream:buffer:1        | 3 | 1 2 3       | 20 20 20      | STOP",
        "stream:double:1        | 1 | 1 1         | 0 0           | STOP",
        "stream:swap:1          | 2 | 2 1         | 0 10          | STOP"
      })
  void faultChangesTheTokensOrTheirTimes(
      String rules, String length, String numbers, String millis, AnswerEnding ending) {
    ModelAnswer answer = model(rules, length).answer(REQUEST);
    assertThat(answer.tokens()).extracting(Token::number).isEqualTo(numbers(numbers));
    assertThat(answer.tokens())
        .extracting(token -> (int) (token.dueNanos() / 1_000_000))
        .isEqualTo(numbers(millis));
    assertThat(answer.ending()).isEqualTo(ending);
  }

  @Test
  void everyNthAnswerIsHit() {
    LanguageModel model = model("stream:cut:3, stream:error:4", "5");
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(i -> model.answer(REQUEST).ending()))
        .containsExactly(
            AnswerEnding.STOP,
            AnswerEnding.STOP,
            AnswerEnding.CUT,
            AnswerEnding.ERROR,
            AnswerEnding.STOP,
            AnswerEnding.CUT,
            AnswerEnding.STOP,
            AnswerEnding.ERROR,
            AnswerEnding.CUT,
            AnswerEnding.STOP,
            AnswerEnding.STOP,
            AnswerEnding.CUT);
  }

  @Test
  void generatedTextIsThatOfTheSoundAnswer() {
    GeneratedText sound = GeneratedText.of(model("drop:/x", "5").answer(REQUEST).tokens());
    for (String rules : List.of("stream:double:1", "stream:swap:1", "stream:buffer:1")) {
      assertThat(GeneratedText.of(model(rules, "5").answer(REQUEST).tokens())).isEqualTo(sound);
    }
  }

  private static LanguageModel model(String rules, String length) {
    List<String> problems = new ArrayList<>();
    FaultRules faults = FaultRules.parse(rules, problems);
    assertThat(problems).isEmpty();
    ModelOptions options =
        ModelOptions.DEFAULT
            .with("first-token", "0ms")
            .with("token-gap", "10ms")
            .with("length", length);
    return FaultyModel.around(new MockModel(options), faults.streams());
  }

  private static List<Integer> numbers(String text) {
    return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
  }
}
