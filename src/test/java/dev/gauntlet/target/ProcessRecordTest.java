package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRecordTest {

  @TempDir Path folder;

  private final ProcessRecord self = ProcessRecord.of(ProcessHandle.current());
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("process.properties");
  }

  @Test
  void processIsRestoredFromItsFile() throws IOException {
    self.write(file);
    assertThat(ProcessRecord.read(file)).contains(self);
    assertThat(self.process()).contains(ProcessHandle.current());
  }

  @Test
  void reusedPidIsNotTheProcess() {
    assertThat(new ProcessRecord(self.pid(), self.startMillis() - 10_000).process()).isEmpty();
  }

  @Test
  void endedProcessIsNotFound() throws Exception {
    Process process = new ProcessBuilder("true").start();
    ProcessRecord ended = ProcessRecord.of(process.toHandle());
    process.waitFor();
    assertThat(ended.process()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid=1", "pid=x\nstart-millis=1", "\\u12"})
  void foreignFileHoldsNoProcess(String text) throws IOException {
    Files.writeString(file, text);
    assertThat(ProcessRecord.read(file)).isEmpty();
  }

  @Test
  void missingFileHoldsNoProcess() {
    assertThat(ProcessRecord.read(file)).isEmpty();
  }
}
