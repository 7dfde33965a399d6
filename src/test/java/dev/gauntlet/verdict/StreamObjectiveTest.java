package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.measure.StreamedAnswers;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamObjectiveTest {

  private static final StreamedAnswer QUICK = StreamedAnswers.withTokens(101, 150, 1000, 1000);
  private static final StreamedAnswer STALLING = StreamedAnswers.complete(100, 300, 20, 1500);

  private final ChatObjectives chat = new ChatObjectives();
  private final List<StreamedAnswer> answers = new ArrayList<>();

  @TempDir Path folder;

  private List<ObjectiveResult> judged() throws IOException {
    RecordedRun run = new RecordedRun(folder, chat.header());
    run.recorder.loadStarted();
    run.answers(1, ChatObjectives.JOURNEY, "create chat", 5, new Outcome.Ok());
    for (StreamedAnswer answer : answers) {
      run.answers(1, ChatObjectives.JOURNEY, ChatObjectives.STREAM, 5, new Outcome.Ok());
      run.recorder.streamed(new RequestKey(ChatObjectives.JOURNEY, ChatObjectives.STREAM), answer);
    }
    RunData data = run.seconds(10).end();
    return Judge.judge(data, chat.read()).objectives();
  }

  private ObjectiveResult only(String key, String limit, StreamedAnswer... streamed)
      throws IOException {
    chat.ofStream(key, limit);
    answers.addAll(List.of(streamed));
    List<ObjectiveResult> results = judged();
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @Test
  void durationWithinItsLimitPasses() throws IOException {
    ObjectiveResult result = only("first-content.p95", "200 ms", QUICK);
    assertThat(result.name()).isEqualTo("talks stream message first-content p95 <= 200 ms");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.PASSED);
    assertThat(result.subject())
        .isEqualTo(
            new ObjectiveResult.Subject(
                "talks", "stream message", "stream.first-content.p95", null));
    assertThat(result.reason())
        .isEqualTo(
            "talks stream message first-content p95: 150 ms, limit 200 ms (1 sample).");
  }

  @Test
  void exceededDurationFails() throws IOException {
    ObjectiveResult result = only("longest-gap.max", "1 s", QUICK, STALLING);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().value()).isEqualTo(1500);
  }

  @Test
  void everyGapIsASample() throws IOException {
    assertThat(only("gap.p50", "50 ms", STALLING).measured().samples()).isEqualTo(2);
  }

  @Test
  void rateNeedsItsMinimum() throws IOException {
    ObjectiveResult result = only("tokens-per-second.p5", ">= 60", QUICK, STALLING);
    assertThat(result.name())
        .isEqualTo("talks stream message tokens-per-second p5 >= 60 tokens/s");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().value()).isEqualTo(50);
    assertThat(result.measured().samples()).isEqualTo(1);
  }

  @Test
  void milestoneIsLimitedByItsName() throws IOException {
    StreamedAnswer saved = StreamedAnswers.withMilestone(ChatObjectives.MILESTONE, 120);
    ObjectiveResult result = only("\"message saved\".p95", "100 ms", saved);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().value()).isEqualTo(120);
  }

  @Test
  void longFormHasAWarningLevelAndAMinimumOfSamples() throws IOException {
    chat.ofStream("first-content.p95.warn", "100 ms");
    ObjectiveResult warned = only("first-content.p95.limit", "200 ms", QUICK);
    assertThat(warned.warned()).isTrue();
    chat.ofStream("first-content.p95.min-samples", "2");
    assertThat(chat.read().all()).hasSize(1);
  }

  @Test
  void anyCutStreamExceedsAMaximumOfNone() throws IOException {
    ObjectiveResult result =
        only("completions.cut", "0", QUICK, StreamedAnswers.ended(StreamCompletion.CUT));
    assertThat(result.name()).isEqualTo("talks stream message cut <= 0");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.reason()).isEqualTo("talks stream message cut: 1, limit 0 (2 samples).");
  }

  @Test
  void eachCompletionIsLimitedOnItsOwn() throws IOException {
    answers.add(StreamedAnswers.ended(StreamCompletion.STALLED));
    for (String what : List.of("cut", "stalled", "error-event", "buffered", "capped")) {
      chat.ofStream("completions." + what, "0");
    }
    assertThat(judged())
        .filteredOn(result -> !result.passed())
        .extracting(ObjectiveResult::name)
        .containsExactly("talks stream message stalled <= 0");
  }

  @Test
  void completeShareLeavesCappedStreamsOut() throws IOException {
    ObjectiveResult result =
        only(
            "complete-share",
            "60 %",
            QUICK,
            StreamedAnswers.ended(StreamCompletion.BUFFERED),
            StreamedAnswers.ended(StreamCompletion.CAPPED),
            StreamedAnswers.ended(StreamCompletion.CUT));
    assertThat(result.measured().value()).isEqualTo(66.667);
    assertThat(result.measured().samples()).isEqualTo(3);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.PASSED);
  }

  @Test
  void figureWithoutValuesIsUndecided() throws IOException {
    ObjectiveResult result = only("tokens-per-second.p5", ">= 60", STALLING);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.reason())
        .isEqualTo("talks stream message tokens-per-second p5: no samples.");
  }

  @Test
  void requestThatTheRunDoesNotSendIsSkipped() {
    chat.sendsOnly("create chat");
    chat.ofStream("first-content.p95", "200 ms");
    chat.ofStream("completions.cut", "0");
    assertThat(chat.read().all()).isEmpty();
  }

  @Test
  void misspelledFigureIsReported() {
    chat.ofStream("first-contents.p95", "200 ms");
    assertProblem("first-contents", "did you mean first-content?");
  }

  @Test
  void misspelledMilestoneIsReported() {
    chat.ofStream("\"mesage saved\".p95", "200 ms");
    assertProblem("mesage saved", "did you mean", "message saved");
  }

  @Test
  void requestWithoutAStreamIsReported() {
    chat.option("objectives.talks.\"create chat\".stream.first-content.p95", "200 ms");
    assertProblem("create chat", "the contract describes no stream of \"create chat\"");
  }

  @Test
  void durationIsNoRate() {
    chat.ofStream("first-content.p95", ">= 20");
    assertProblem("first-content.p95");
  }

  @Test
  void rateNeedsABound() {
    chat.ofStream("tokens-per-second.p5", "20");
    assertProblem("tokens-per-second.p5", "must be a bound and a number");
  }

  @Test
  void runHasNoStream() {
    chat.option("objectives.run.stream.first-content.p95", "200 ms");
    assertProblem("objectives.run", "stream");
  }

  private void assertProblem(String... parts) {
    assertThatThrownBy(chat::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void fewChunksPerTokenAreARemark() throws IOException {
    chat.ofStream("completions.cut", "0");
    answers.add(StreamedAnswers.withTokens(6, 100, 10, 10));
    RecordedRun run = new RecordedRun(folder, chat.header());
    run.recorder.loadStarted();
    run.recorder.streamed(
        new RequestKey(ChatObjectives.JOURNEY, ChatObjectives.STREAM), answers.get(0));
    run.answers(1, ChatObjectives.JOURNEY, ChatObjectives.STREAM, 5, new Outcome.Ok());
    assertThat(Judge.judge(run.seconds(10).end(), chat.read()).verdict().remarks())
        .containsExactly(
            "stream message (chat): 0.5 chunks per token, so that a chunk carries several tokens."
                + " Figures per token are unreliable, and gaps are times between groups of"
                + " tokens.");
  }
}
