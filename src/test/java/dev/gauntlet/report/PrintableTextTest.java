package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0xB, 0xC, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF
      })
  void aCharacterThatSteersATerminalOrAPageIsReplaced(int character) {
    assertThat(PrintableText.of("a" + (char) character + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"M\u00E4rz", "\u0645\u0627\u0631\u0633", "\uD83D\uDE80", "a\n\tb"})
  void textOfEveryLanguageStaysAsItIs(String text) {
    assertThat(PrintableText.of(text)).isEqualTo(text);
  }

  @Test
  void tableCellIsOneLine() {
    assertThat(PrintableText.line("a\r\n  b\tc\rd")).isEqualTo("a b c\uFFFDd");
    assertThat(new TextTable(1, "name").row("a\nb").lines()).containsExactly("name", "a b");
  }
}
