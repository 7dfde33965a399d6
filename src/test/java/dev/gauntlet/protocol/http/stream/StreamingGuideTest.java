package dev.gauntlet.protocol.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingGuideTest {

  private static final Pattern BLOCK = Pattern.compile("```(?:hocon)?\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private static String block(int index) throws IOException {
    String guide = Files.readString(Path.of("docs", "streaming.md"));
    return BLOCK.matcher(guide).results().map(block -> block.group(1)).toList().get(index);
  }

  private StreamRules rules(String operation, int index) throws IOException {
    Path file = folder.resolve("guide.conf");
    Files.writeString(file, "contract { name = guide, operations {\n" + block(index) + "} }");
    return StreamContracts.contract(file).operation(operation).stream().orElseThrow();
  }

  @Test
  void eventsOfTheGuideAreACompleteStream() throws IOException {
    StreamedAnswer answer = new ReadStream(rules("complete chat", 1)).at(1, block(0)).ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.chunks()).isEqualTo(2);
    assertThat(answer.tokens()).hasValue(2);
  }

  @Test
  void linesOfTheGuideAreACompleteStream() throws IOException {
    StreamedAnswer answer = new ReadStream(rules("stream message", 3)).at(1, block(2)).ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.chunks()).isEqualTo(2);
    assertThat(answer.tokens()).hasValue(3);
    assertThat(answer.milestones()).containsOnlyKeys("message saved");
  }
}
