package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartErrorsTest {

  @TempDir Path folder;

  private String reasons(String errors) throws IOException {
    return new StartErrors(Files.writeString(folder.resolve("errors.log"), errors)).reasons();
  }

  @Test
  void reasonsAreTheIndentedLinesAfterTheHeading() throws IOException {
    assertThat(
            reasons(
                """
                a warning of Java
                The platform did not start:
                  no engine: start one
                  nor a second one
                \tat some.trace
                  not this
                """))
        .isEqualTo(": no engine: start one: nor a second one");
  }

  @Test
  void missingReasonIsEmpty() throws IOException {
    assertThat(reasons("Exception in thread main\n  at x\n")).isEmpty();
    assertThat(new StartErrors(folder.resolve("missing")).reasons()).isEmpty();
  }
}
