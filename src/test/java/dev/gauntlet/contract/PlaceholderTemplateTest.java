package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTemplateTest {
  private static final TemplateValues KNOWN =
      new TemplateValues("get task", Map.<String, Object>of("a", 1)::get);

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "plain, plain",
    "#{a}, 1",
    "<#{a}|#{a}>, <1|1>",
    "##{a}, #{a}",
    "# {a}, # {a}",
    "<#{'{a}'}>, <{a}>",
    "#{'#{a} and ${a}'}#{a}, #{a} and ${a}1",
    "a}b, a}b",
  })
  void valuesAreInsertedAsText(String source, String rendered) {
    assertThat(PlaceholderTemplate.parse(source).render(KNOWN)).isEqualTo(rendered);
  }

  @Test
  void textWithAMissingOptionalValueIsOmitted() {
    assertThat(PlaceholderTemplate.parse("before #{gone?} after").render(KNOWN)).isNull();
  }

  @Test
  void aMissingValueNamesOperationAndPlaceholder() {
    assertThatThrownBy(() -> PlaceholderTemplate.parse("#{gone}").render(KNOWN))
        .isInstanceOf(PlaceholderException.class)
        .hasMessage(
            "#{gone} of operation \"get task\" cannot be filled, a value is missing; provide it or mark"
                + " it as optional with \"?\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#{}", "#{a b}", "#{1a}", "#{a??}", "#{a", "x #{a-b}"})
  void malformedPlaceholderIsReportedWithTheSyntax(String source) {
    assertThatThrownBy(() -> PlaceholderTemplate.parse(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("as in #{name}");
  }
}
