package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedPageTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "20, 1", "21, 2", "40, 2", "41, 3"})
  void partialPageCountsAsOne(long rows, long pages) {
    assertThat(new NumberedPage(1, 20).pagesOf(rows)).isEqualTo(pages);
  }

  @Test
  void theOffsetOfTheLastPossiblePageDoesNotOverflow() {
    assertThat(new NumberedPage(3, 20).offset()).isEqualTo(40);
    assertThat(new NumberedPage(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
  }
}
