package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.measure.StreamedAnswers;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodputObjectiveTest {

  private static final RequestKey KEY =
      new RequestKey(ChatObjectives.JOURNEY, ChatObjectives.STREAM);
  private static final StreamedAnswer QUICK = StreamedAnswers.complete(100, 150, 20, 30);
  private static final StreamedAnswer SLOW = StreamedAnswers.complete(100, 350, 20, 30);
  private static final Outcome OK = new Outcome.Ok();

  private final ChatObjectives chat = new ChatObjectives();

  @TempDir Path folder;

  @BeforeEach
  void configure() {
    chat.goodput("share", "75 %");
    chat.goodput("within", "5 s");
    chat.goodput("stream.first-content", "200 ms");
  }

  private RecordedRun begun() throws IOException {
    RecordedRun run = new RecordedRun(folder, chat.countingHeader());
    run.recorder.loadStarted();
    return run;
  }

  private static void ended(RecordedRun run, Outcome outcome, StreamedAnswer... streamed) {
    run.answers(1, KEY.journey(), KEY.request(), 5, outcome);
    run.recorder.goodput(
        KEY,
        outcome,
        5_000_000,
        streamed.length == 0 ? Optional.empty() : Optional.of(streamed[0]));
  }

  private ObjectiveResult judged(RecordedRun run) throws IOException {
    return Judge.judge(run.seconds(10).end(), chat.read()).objectives().get(0);
  }

  @Test
  void shareOfGoodRequestsIsJudged() throws IOException {
    RecordedRun run = begun();
    ended(run, OK, QUICK);
    ended(run, OK, QUICK);
    ended(run, OK, SLOW);
    ObjectiveResult result = judged(run);
    assertThat(result.name()).isEqualTo("talks stream message goodput >= 75 %");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().value()).isEqualTo(66.667);
    assertThat(result.measured().interval()).isNotNull();
    assertThat(result.subject())
        .isEqualTo(new ObjectiveResult.Subject("talks", "stream message", "goodput", null));
  }

  @Test
  void errorIsNotGood() throws IOException {
    RecordedRun run = begun();
    ended(run, OK, QUICK);
    ended(run, new Outcome.Failed("stream cut by the server"));
    assertThat(judged(run).measured().value()).isEqualTo(50);
  }

  @Test
  void refusalsAndUnmeasuredRequestsAreLeftOut() throws IOException {
    RecordedRun run = begun();
    ended(run, OK, QUICK);
    ended(run, new Outcome.Refused());
    ended(run, OK);
    ObjectiveResult result = judged(run);
    assertThat(result.measured().samples()).isEqualTo(1);
    assertThat(result.reason())
        .isEqualTo(
            "talks stream message goodput: 100 %, limit 75 % (1 sample). Not judged: 2 requests"
                + " that could not be measured or were cut off.");
  }

  @Test
  void otherRequestsAreNotCounted() throws IOException {
    RecordedRun run = begun();
    ended(run, OK, QUICK);
    run.recorder.goodput(
        new RequestKey(ChatObjectives.JOURNEY, "create chat"), OK, 1, Optional.empty());
    run.recorder.goodput(new RequestKey("other", KEY.request()), OK, 1, Optional.empty());
    assertThat(judged(run).measured().samples()).isEqualTo(1);
  }

  @Test
  void killedRunIsJudgedByItsCounts() throws IOException {
    RecordedRun run = begun();
    ended(run, OK, QUICK);
    run.seconds(3).close();
    ObjectiveResult result =
        Judge.judge(RunData.read(run.folder), chat.read()).objectives().get(0);
    assertThat(result.measured().value()).isEqualTo(100);
  }

  @Test
  void shareOfConversationsIsJudged() throws IOException {
    chat.clear();
    chat.option("objectives.run.goodput.conversations", "90 %");
    RecordedRun run = begun();
    assertThat(run.recorder.countsConversations()).isTrue();
    run.answers(1, KEY.journey(), KEY.request(), 5, OK);
    run.recorder.journeyStarted(KEY.journey());
    run.recorder.conversation(KEY.journey(), Goodness.GOOD);
    run.recorder.conversation(KEY.journey(), Goodness.GOOD);
    run.recorder.conversation(KEY.journey(), Goodness.NOT_GOOD);
    run.recorder.conversation(KEY.journey(), Goodness.EXCLUDED);
    ObjectiveResult result = judged(run);
    assertThat(result.name()).isEqualTo("goodput of conversations >= 90 %");
    assertThat(result.measured().value()).isEqualTo(66.667);
    assertThat(result.reason()).contains("Not judged: 1 conversation");
  }

  @Test
  void nothingIsCountedWithoutTheObjective() throws IOException {
    chat.clear();
    RecordedRun run = begun();
    assertThat(run.recorder.countsConversations()).isFalse();
    assertThat(run.recorder.goodput(KEY, new Outcome.Failed("x"), 1, Optional.empty()))
        .isEqualTo(Goodness.GOOD);
  }

  @Test
  void onlyTheShareCanBeChangedAfterTheRun() throws IOException {
    RunData data = begun().seconds(3).end();
    chat.goodput("share", "50 %");
    assertThat(chat.readAgain(data.header().scope()).all())
        .extracting(Objective::name)
        .containsExactly("talks stream message goodput >= 50 %");
    chat.goodput("within", "4 s");
    assertThatThrownBy(() -> chat.readAgain(data.header().scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("goodput", "only share can be changed afterwards");
  }

  @Test
  void goodputCannotBeAddedAfterTheRun() throws IOException {
    chat.clear();
    RunData data = begun().seconds(3).end();
    configure();
    chat.option("objectives.run.goodput.conversations", "90 %");
    assertThatThrownBy(() -> chat.readAgain(data.header().scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(
            "2 problems", "did not count conversations", "the good ones of these requests");
  }

  @Test
  void goodputNeedsALimit() {
    chat.clear();
    chat.goodput("share", "75 %");
    assertProblem("has no limit: set within, or stream { }");
  }

  @Test
  void streamLimitsNeedAStream() {
    chat.option("objectives.talks.\"create chat\".goodput.share", "75 %");
    chat.option("objectives.talks.\"create chat\".goodput.stream.first-content", "1 s");
    assertProblem("the contract describes none for this request");
  }

  @Test
  void misspelledFigureIsReported() {
    chat.goodput("stream.first-contnt", "1 s");
    assertProblem("did you mean first-content?");
  }

  @Test
  void rateMustBeAMinimum() {
    chat.goodput("stream.tokens-per-second", "<= 20");
    assertProblem("must be a minimum");
  }

  private void assertProblem(String part) {
    assertThatThrownBy(chat::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(part);
  }
}
