package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tests with the messages that Gatling logs when it ends a run, copied from its sources. */
class EngineLogAppenderTest {

  private static final String CONTROLLER = "io.gatling.core.controller.Controller";

  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void listen() {
    EngineLogAppender.listen(
        new EngineLogAppender.Listener() {
          @Override
          public void crashed(Throwable fault) {
            heard.add("crashed: " + fault.getMessage());
          }

          @Override
          public void stopped(String why) {
            heard.add("stopped: " + why);
          }
        });
  }

  @AfterEach
  void listenNoMore() {
    EngineLogAppender.listen(fault -> {});
  }

  private static void log(String logger, String message) {
    LoggerFactory.getLogger(logger).info(message);
  }

  @Test
  void crashOfTheRunIsReportedWithItsCause() {
    LoggerFactory.getLogger("io.gatling.app.Gatling$")
        .error("Run crashed", new IllegalStateException("feeder is now empty"));
    assertThat(heard).containsExactly("crashed: feeder is now empty");
  }

  @Test
  void aFatalErrorOfTheHttpClientIsReportedToo() {
    LoggerFactory.getLogger("io.gatling.http.client.impl.HttpAppHandler")
        .error("Fatal error", new OutOfMemoryError("Java heap space"));
    assertThat(heard).containsExactly("crashed: Java heap space");
  }

  @Test
  void aStepThatStopsOrCrashesTheLoadGeneratorIsReportedWithItsMessage() {
    log(CONTROLLER, "Load Generator was forcefully stopped: enough");
    LoggerFactory.getLogger(CONTROLLER)
        .error("Load Generator was forcefully crashed: too many errors");
    assertThat(heard)
        .containsExactly(
            "stopped: a step ended the load: enough",
            "stopped: a step ended the load: too many errors");
  }

  @Test
  void maximumDurationOfTheRunIsReported() {
    log(CONTROLLER, "Max duration of 4 minutes reached");
    assertThat(heard).containsExactly("stopped: the run reached its maximum duration of 4 minutes");
  }

  @Test
  void otherLogEventsAreIgnored() {
    log(CONTROLLER, "Injector has stopped, initiating graceful stop");
    LoggerFactory.getLogger("io.gatling.http.action").error("a request failed", new Exception());
    assertThat(heard).isEmpty();
  }

  @Test
  void onlyTheLatestListenerIsNotified() {
    List<String> later = new ArrayList<>();
    EngineLogAppender.listen(fault -> later.add(fault.getMessage()));
    LoggerFactory.getLogger("io.gatling.app.Gatling$").error("Run crashed", new Exception("once"));
    assertThat(heard).isEmpty();
    assertThat(later).containsExactly("once");
  }
}
