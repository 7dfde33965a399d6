package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.measure.StreamedAnswers;
import dev.gauntlet.measure.ValueHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that both logs carry the figures of streamed answers to the result. */
class StreamsTest {

  private static final RequestKey ASK = new RequestKey("cha|t", "stream, message");
  private static final RequestKey OTHER = new RequestKey("editor", "stream, message");

  @TempDir Path path;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(path, PlannedLoad.closed(10, 1, 10));
    run.recorder.loadStarted();
  }

  private void streamed(RequestKey key, StreamedAnswer answer) {
    Outcome outcome =
        answer.completion().good() ? new Outcome.Ok() : new Outcome.Failed("stream");
    run.answers(1, key.journey(), key.request(), 5, outcome);
    run.recorder.streamed(key, answer);
  }

  private StreamData end() throws IOException {
    return run.end().request(ASK.request()).streams();
  }

  private static double only(StreamData data, StreamFigure figure) {
    ValueHistogram values = data.figure(figure);
    assertThat(values.count()).as(figure.words()).isEqualTo(1);
    return values.max();
  }

  @Test
  void figuresKeepTheirUnits() throws IOException {
    streamed(ASK, StreamedAnswers.complete(100, 150, 20, 10, 40));
    StreamData data = end();
    assertThat(only(data, StreamFigure.FIRST_BYTE)).isCloseTo(100, offset(0.1));
    assertThat(only(data, StreamFigure.FIRST_CONTENT)).isCloseTo(150, offset(0.1));
    assertThat(only(data, StreamFigure.LAST_CONTENT)).isCloseTo(220, offset(0.2));
    assertThat(only(data, StreamFigure.END)).isCloseTo(221, offset(0.2));
    assertThat(only(data, StreamFigure.LONGEST_GAP)).isEqualTo(40);
    assertThat(data.figure(StreamFigure.GAP).count()).isEqualTo(3);
    assertThat(data.figure(StreamFigure.GAP).min()).isEqualTo(10);
  }

  @Test
  void ratesBeginAtTheFirstContentWhichTheyDoNotCount() throws IOException {
    streamed(ASK, StreamedAnswers.withTokens(8, 1000, 250, 250, 500));
    StreamData data = end();
    assertThat(only(data, StreamFigure.CHUNKS_PER_SECOND)).isEqualTo(3);
    assertThat(only(data, StreamFigure.TOKENS_PER_SECOND)).isEqualTo(7);
    assertThat(only(data, StreamFigure.CHUNKS_PER_TOKEN)).isEqualTo(0.5);
  }

  @Test
  void noReportedTokensMeanNoFiguresOfTokens() throws IOException {
    streamed(ASK, StreamedAnswers.complete(100, 150, 20, 10, 40));
    StreamData data = end();
    assertThat(data.figures())
        .doesNotContainKeys(StreamFigure.TOKENS_PER_SECOND, StreamFigure.CHUNKS_PER_TOKEN);
    assertThat(StreamResult.of(data).tokensReliable()).isNull();
  }

  @Test
  void fewerThanFourChunksForFiveTokensMakeThemUnreliable() throws IOException {
    streamed(ASK, StreamedAnswers.withTokens(5, 100, 10, 10, 10));
    assertThat(StreamResult.of(end()).tokensReliable()).isTrue();
    Path next = Files.createDirectory(path.resolve("next"));
    run = new RecordedRun(next, PlannedLoad.closed(10, 1, 10));
    run.recorder.loadStarted();
    streamed(ASK, StreamedAnswers.withTokens(6, 100, 10, 10, 10));
    assertThat(StreamResult.of(end()).tokensReliable()).isFalse();
  }

  @Test
  void failedStreamIsCountedAndHasNoFigures() throws IOException {
    streamed(ASK, StreamedAnswers.ended(StreamCompletion.CUT));
    streamed(ASK, StreamedAnswers.ended(StreamCompletion.CUT));
    streamed(ASK, StreamedAnswers.ended(StreamCompletion.STALLED));
    StreamData data = end();
    assertThat(data.figures()).isEmpty();
    assertThat(data.milestones()).isEmpty();
    assertThat(data.completions())
        .isEqualTo(Map.of(StreamCompletion.CUT, 2L, StreamCompletion.STALLED, 1L));
  }

  @Test
  void cappedStreamHasNoDurationAndNoRate() throws IOException {
    streamed(ASK, StreamedAnswers.ended(StreamCompletion.CAPPED));
    assertThat(end().figures())
        .containsOnlyKeys(
            StreamFigure.FIRST_BYTE,
            StreamFigure.FIRST_CONTENT,
            StreamFigure.GAP,
            StreamFigure.LONGEST_GAP);
  }

  @Test
  void milestonesHaveTheirOwnDistributions() throws IOException {
    streamed(ASK, StreamedAnswers.withMilestone("message | saved", 75));
    streamed(OTHER, StreamedAnswers.withMilestone("title", 80));
    StreamData data = end();
    assertThat(data.milestones()).containsOnlyKeys("message | saved", "title");
    assertThat(data.milestones().get("message | saved").max()).isEqualTo(75);
  }

  @Test
  void streamsOfAllJourneysAreAddedUp() throws IOException {
    streamed(ASK, StreamedAnswers.complete(100, 150, 20, 10, 40));
    streamed(OTHER, StreamedAnswers.complete(200, 250, 20));
    RunData data = run.end();
    assertThat(data.total().streams().count(StreamCompletion.COMPLETE)).isEqualTo(2);
    assertThat(data.total().streams().figure(StreamFigure.GAP).count()).isEqualTo(4);
  }

  @Test
  void killedRunKeepsItsCompletions() throws IOException {
    for (int i = 0; i < 12; i++) {
      streamed(ASK, StreamedAnswers.complete(100, 150, 20, 10, 40));
      run.seconds(1);
    }
    run.close();
    StreamData data = RunData.read(run.folder).request(ASK.request()).streams();
    assertThat(data.count(StreamCompletion.COMPLETE)).isEqualTo(12);
    assertThat(data.figure(StreamFigure.FIRST_CONTENT).count()).isEqualTo(10);
  }

  @Test
  void requestWithoutStreamsHasNone() throws IOException {
    RunData data = run.answers(1, "channels", "publish", 5, new Outcome.Ok()).end();
    assertThat(RequestResult.of(data.total(), "", 1).streams()).isNull();
  }
}
