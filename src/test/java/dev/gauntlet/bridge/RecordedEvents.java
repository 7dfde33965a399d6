package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A listener that records every event as a line without times. */
class RecordedEvents implements LoadEvents {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void loadStarted() {
    lines.add("load started");
  }

  @Override
  public void userStarted(String scenario, long atMillis) {
    lines.add(scenario + " user started");
  }

  @Override
  public void userEnded(String scenario, long atMillis) {
    lines.add(scenario + " user ended");
  }

  @Override
  public void responded(GatlingResponse response) {
    lines.add(
        "%s \"%s\" %s %s %s"
            .formatted(
                response.scenario(),
                response.request(),
                response.ok() ? "ok" : "failed",
                response.code().orElse("-"),
                response.message().orElse("-")));
  }

  @Override
  public void crashed(String request, String message, long atMillis) {
    lines.add("crashed \"%s\" %s".formatted(request, message));
  }

  @Override
  public void stepFailed(String why) {
    lines.add("step failed: " + why);
  }

  void threw(Session session, Throwable fault) {
    lines.add("%s threw %s".formatted(session.scenario(), fault));
  }

  @Override
  public void lost(Throwable fault) {
    lines.add("lost " + fault);
  }
}
