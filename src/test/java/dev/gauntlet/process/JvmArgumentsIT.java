package dev.gauntlet.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmArgumentsIT {

  @Test
  void rejectedJvmArgumentIsReportedWithItsOptionAndTheNextStep() {
    assertThatThrownBy(
            () -> JvmArguments.of(Map.of("gatling.jvmArgs", "-Xmx1x")).throwIfRefused())
        .isInstanceOf(RunException.class)
        .hasMessage(
            "Java does not start with -Dgatling.jvmArgs=-Xmx1x: Invalid maximum heap size: -Xmx1x;"
                + " correct it, such as -Dgatling.jvmArgs=-Xmx4G");
  }

  @Test
  void acceptedJvmArgumentIsNotReported() throws InterruptedException {
    JvmArguments arguments = new JvmArguments("-Xmx64m, -Xss512k");
    arguments.throwIfRefused();
    assertThat(arguments.all()).containsExactly("-Xmx64m", "-Xss512k");
  }
}
