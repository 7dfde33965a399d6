package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://my_app:8000, http://my_app:8000",
    "http://my_app:8000/, http://my_app:8000",
    "http://h//, http://h",
    "http://h/api/v1///, http://h/api/v1",
    "HTTP://H.example/, http://H.example",
    "Https://h.example:8443/x/, https://h.example:8443/x",
    "http://[::1]:8000/, http://[::1]:8000",
    "http://h:/x, http://h/x",
    "'  http://h:8000 ', http://h:8000",
    "'http://h:8000\u200b', http://h:8000",
    "'\uFEFFhttp://h:8000\r', http://h:8000",
    "'http://h:8000\u00a0', http://h:8000"
  })
  void pathsCanBeAppendedToIt(String text, String url) {
    assertThat(BaseUrl.parse(text)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://h:0            | must have a port from 1 to 65535",
        "http://h:70000        | must have a port from 1 to 65535",
        "http://my_app:70000   | must have a port from 1 to 65535",
        "http://me:pw@my_app   | must consist only of scheme, host, port and path",
        "http://me:pw@h        | must consist only of scheme, host, port and path",
        "http://my_app/?q=1    | must consist only of scheme, host, port and path",
        "http://my_app/#top    | must consist only of scheme, host, port and path",
        "https://my_app        | must contain a host name without underscores",
        "my_app:8000           | must be like http://127.0.0.1:8000",
        "http:///path          | must be like http://127.0.0.1:8000",
        "ftp://h               | must be like http://127.0.0.1:8000",
        "http://a b            | must be like http://127.0.0.1:8000",
      })
  void otherTextIsRefused(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse(text))
        .withMessageStartingWith(reason)
        .withMessageNotContaining("pw");
  }
}
