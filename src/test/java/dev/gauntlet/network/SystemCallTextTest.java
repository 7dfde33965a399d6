package dev.gauntlet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemCallTextTest {

  @ParameterizedTest
  @CsvSource({
    "finishConnect(..) failed with error(-111): Connection refused, Connection refused",
    "io_uring connect(..) failed with error(-110): Connection timed out, Connection timed out",
    "Connection refused: localhost/127.0.0.1:1, Connection refused: localhost/127.0.0.1:1"
  })
  void messageHasNeitherSystemCallNorErrorNumber(String message, String plain) {
    assertThat(SystemCallText.plain(message)).isEqualTo(plain);
  }
}
