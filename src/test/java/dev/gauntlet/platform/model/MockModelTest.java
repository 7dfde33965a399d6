package dev.gauntlet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockModelTest {

  private static final ModelOptions OPTIONS = ModelOptions.DEFAULT;

  @Test
  void answerDependsOnTheSeedAndTheRequestOnly() {
    ModelRequest request = ModelRequest.of("mock", "what is a marker-7");
    MockModel model = new MockModel(OPTIONS);
    ModelAnswer answer = model.answer(request);
    assertThat(model.answer(request)).isEqualTo(answer);
    assertThat(new MockModel(OPTIONS).answer(request)).isEqualTo(answer);
    assertThat(new MockModel(OPTIONS.with("seed", "2")).answer(request)).isNotEqualTo(answer);
    assertThat(model.answer(ModelRequest.of("mock", "what is b marker-7"))).isNotEqualTo(answer);
  }

  @Test
  void timesDoNotChangeTheText() {
    ModelRequest request = ModelRequest.of("mock", "x");
    ModelAnswer immediate = new MockModel(OPTIONS.with("immediate", "true")).answer(request);
    assertThat(immediate.durationNanos()).isZero();
    assertThat(text(immediate)).isEqualTo(text(new MockModel(OPTIONS).answer(request)));
    ModelRequest named = ModelRequest.of("mock-immediate", "x");
    assertThat(new MockModel(OPTIONS).answer(named)).isEqualTo(immediate);
  }

  @ParameterizedTest
  @CsvSource({"what is marker-7, marker-7", "' one ', one", "'', Hello"})
  void firstTokenIsTheLastWordOfThePrompt(String prompt, String first) {
    ModelAnswer answer = new MockModel(OPTIONS).answer(ModelRequest.of("mock", prompt));
    assertThat(answer.tokens().get(0).text()).isEqualTo(first);
    assertThat(text(answer).text()).startsWith(first + " ");
  }

  @Test
  void tokensAreNumberedAndTheirTimesRise() {
    ModelAnswer answer =
        new MockModel(OPTIONS.with("first-token", "200ms").with("token-gap", "20ms"))
            .answer(ModelRequest.of("mock", "x"));
    assertThat(answer.tokens().get(0).dueNanos()).isEqualTo(200_000_000);
    assertThat(answer.tokens().get(2)).extracting(Token::number).isEqualTo(3);
    assertThat(answer.tokens().get(2).dueNanos()).isEqualTo(240_000_000);
  }

  @Test
  void limitOfTheRequestCutsTheAnswerOff() {
    MockModel model = new MockModel(OPTIONS.with("length", "5"));
    ModelAnswer cut = model.answer(new ModelRequest("mock", "x", "x", OptionalInt.of(3)));
    assertThat(cut.tokens()).hasSize(3);
    assertThat(cut.ending()).isEqualTo(AnswerEnding.LENGTH);
    ModelAnswer whole = model.answer(new ModelRequest("mock", "x", "x", OptionalInt.of(5)));
    assertThat(whole.ending()).isEqualTo(AnswerEnding.STOP);
  }

  @Test
  void configuredShareOfTheAnswersFails() {
    MockModel model = new MockModel(OPTIONS.with("error-share", "20 %"));
    long failed =
        IntStream.range(0, 5000)
            .filter(i -> model.answer(ModelRequest.of("mock", "x")).ending() == AnswerEnding.ERROR)
            .count();
    assertThat(failed).isBetween(900L, 1100L);
  }

  private static GeneratedText text(ModelAnswer answer) {
    return GeneratedText.of(answer.tokens());
  }
}
