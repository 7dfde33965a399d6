package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  private static final UUID ID = UUID.fromString("7f1f9d5e-1c39-4a52-9a61-0f6a3a6f1a01");

  @ParameterizedTest
  @CsvSource({
    "Load Test Agent 17, load-test-agent-17",
    "'  --Über-Agent 7!  ', uber-agent-7",
    "A / B & C, a-b-c",
    "ﬁnance №5, finance-no5",
    "漢字, ''",
    "'', ''",
  })
  void aNameBecomesItsLettersAndDigits(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void sameNameGivesDifferentSlugsForDifferentIds() {
    assertThat(Slug.unique("Agent", "x", ID)).isEqualTo("agent-0f6a3a6f1a01");
    assertThat(Slug.unique("Agent", "x", UUID.randomUUID())).isNotEqualTo("agent-0f6a3a6f1a01");
  }

  @Test
  void nameWithoutLettersGetsADefaultSlug() {
    assertThat(Slug.unique("漢字", "agent", ID)).isEqualTo("agent-0f6a3a6f1a01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Ab c", "-a-", "漢字"})
  void generatedSlugIsAcceptedAsInput(String name) {
    assertThat(Slug.unique(name, "agent", ID)).matches(Slug.PATTERN);
    assertThat(Slug.unique(name.repeat(300), "agent", ID))
        .matches(Slug.PATTERN)
        .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
  }
}
