package dev.gauntlet.docs;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.http.HttpDsl.RawFileBodyPart;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.StepGuards;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;

/** Uploads a file, which no contract can describe, with Gatling's own DSL. */
public final class UploadUser implements Journey {

  @Override
  public String name() {
    return "upload";
  }

  @Override
  public String contract() {
    return "notes";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(5, 10);
  }

  @Override
  public boolean logsIn(Contract contract) {
    return true;
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.signedIn(),
        feed(csv("user-files/data/prompts.example.csv").circular()),
        StepGuards.unlessFailed(
            exec(
                http("upload file")
                    .post("/v2/files")
                    .header("X-Session", "#{token}")
                    .formParam("title", "#{description}")
                    .bodyPart(
                        RawFileBodyPart("file", "user-files/data/prompts.example.csv")
                            .fileName("prompts.csv")
                            .contentType("text/csv"))
                    .check(status().is(201)))),
        steps.think());
  }
}
