package dev.gauntlet.catalog.agentic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgenticSamplesTest {

  private static Set<Object> values(List<Map<String, Object>> samples, String name) {
    return samples.stream().map(sample -> sample.get(name)).collect(Collectors.toSet());
  }

  @Test
  void sampleAgentsMatchThoseOfTheTeam() {
    SplittableRandom random = new SplittableRandom(5);
    List<Map<String, Object>> agents =
        Stream.generate(() -> AgenticSamples.agent(random)).limit(5_000).toList();
    assertThat(values(agents, "agentName"))
        .hasSizeGreaterThan(3_000)
        .allSatisfy(name -> assertThat(name.toString()).matches("Load Test Agent \\d{1,5}"));
    assertThat(values(agents, "modelProvider")).containsExactly("anthropic");
    assertThat(values(agents, "modelName")).containsExactly("claude-3-5-sonnet-20241022");
    assertThat(values(agents, "temperature")).containsExactly(0.7);
    assertThat(values(agents, "maxTokens")).containsExactly(1000);
  }
}
