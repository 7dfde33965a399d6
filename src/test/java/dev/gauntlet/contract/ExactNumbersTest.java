package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The precision of numbers in answers and contracts. */
class ExactNumbersTest {

  private static final String TEXT =
      """
      contract {
        name = other
        operations {
          "get" { method = GET, path = /get, save { value = "$.v", all = "$.all[*]?" } }
          "use" {
            method = POST
            path = "/use/#{value}"
            query { v = "#{value}" }
            headers { X-Value = "#{value}" }
            body { sole = "#{value}", inside = "<#{value}>", whole = "#{all?}" }
          }
          "check" { method = GET, path = /check, check { "$.v" = "#{value}" } }
          "check price" { method = GET, path = /price, check { "$.v" = 12345678.5 } }
          "post" {
            method = POST
            path = /post
            body {
              price = 12345678.50
              deep { list = [1764493200.123456789012, 100.0, 7], id = 9007199254740993 }
              beyond = 1e400
            }
          }
          "form" { method = POST, path = /form, form { at = 12345678.50, v = "#{value}" } }
        }
      }
      """;

  @TempDir Path folder;
  private Contract contract;

  @BeforeEach
  void read() {
    contract = ContractFile.read(folder, TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1764493200.123456",
        "12345678.50",
        "0.0000000001",
        "1764493200.123456789012345678901",
        "100.0",
        "-0.10",
        "9007199254740993",
        "9223372036854775808",
        "123456789012345678901234567890"
      })
  void numberOfAnAnswerIsSentWithEveryDigit(String number) {
    Function<String, Object> known = saved("{\"v\":%s}".formatted(number));
    Operation use = contract.operation("use");
    assertThat(use.url(known)).isEqualTo("/use/%1$s?v=%1$s".formatted(number));
    assertThat(use.header("X-Value", known)).isEqualTo(number);
    assertThat(ContractFile.body(use, known)).contains("\"inside\":\"<%s>\"".formatted(number));
    assertThat(ContractFile.body(contract.operation("form"), known))
        .isEqualTo("at=12345678.50&v=" + number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1764493200.123456", "12345678.50", "9223372036854775808", "100.0"})
  void numberOfAnAnswerStaysANumberInABody(String number) {
    Function<String, Object> known =
        saved("{\"v\":%1$s,\"all\":[%1$s,{\"deep\":%1$s}]}".formatted(number));
    assertThat(ContractFile.body(contract.operation("use"), known))
        .contains("\"sole\":%s,".formatted(number))
        .contains("\"whole\":[%1$s,{\"deep\":%1$s}]".formatted(number));
  }

  @ParameterizedTest
  @CsvSource({"1.5E10, 15000000000", "1e2, 100", "25E-3, 0.025"})
  void exponentOfAnAnswerIsExpanded(String number, String plain) {
    assertThat(contract.operation("use").url(saved("{\"v\":%s}".formatted(number))))
        .isEqualTo("/use/%1$s?v=%1$s".formatted(plain));
  }

  @Test
  void hugeExponentIsNotExpanded() {
    assertThat(contract.operation("use").url(saved("{\"v\":1e99999999}"))).contains("99999999");
  }

  @Test
  void doubleIsSentWithoutAnExponent() {
    assertThat(contract.operation("use").url(Map.<String, Object>of("value", 1.25e9)::get))
        .isEqualTo("/use/1250000000?v=1250000000");
    assertThat(contract.operation("use").url(Map.<String, Object>of("value", Double.NaN)::get))
        .isEqualTo("/use/NaN?v=NaN");
  }

  @Test
  void numberOfAContractIsSentWithEveryDigit() {
    assertThat(ContractFile.body(contract.operation("post"), name -> null))
        .contains("\"price\":12345678.50")
        .contains("[1764493200.123456789012,100.0,7]")
        .contains("\"id\":9007199254740993")
        .contains("\"beyond\":1E+400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678.5", "12345678.50", "1.23456785E7", "1234567850e-2"})
  void numbersAreComparedByValue(String number) {
    String answer = "{\"v\":%s}".formatted(number);
    assertThat(contract.operation("check price").read(200, answer, name -> null))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(contract.operation("check").read(200, answer, saved("{\"v\":12345678.50}")))
        .isInstanceOf(Answer.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345678.51        | 12345678.5",
        "9223372036854775809 | 9223372036854775808",
        "9007199254740993   | 9007199254740992",
        "0.1                | 0.10000000000000001",
        "7                  | \"007\"",
        "\"1.50\"           | \"1.5\"",
        "\"1.50\"           | 1.5",
        "true               | 1",
      })
  void unlikeValuesFailACheck(String value, String saved) {
    assertThat(
            contract
                .operation("check")
                .read(200, "{\"v\":%s}".formatted(value), saved("{\"v\":%s}".formatted(saved))))
        .isEqualTo(Answer.Unexpected.of("$.v is not #{value}"));
  }

  @Test
  void numbersInAListKeepTheirKind() {
    assertThat(saved("{\"v\":1,\"all\":[1,2.50]}").apply("all").toString()).isEqualTo("[1, 2.50]");
    assertThat(saved("{\"v\":1,\"all\":[1]}").apply("all")).isEqualTo(List.of(1));
  }

  private Function<String, Object> saved(String answer) {
    Answer read = contract.operation("get").read(200, answer, name -> null);
    return ((Answer.Accepted) read).saved()::get;
  }
}
