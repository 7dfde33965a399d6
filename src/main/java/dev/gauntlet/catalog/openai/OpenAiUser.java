package dev.gauntlet.catalog.openai;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A user that has a conversation of several turns: each request sends the whole history, with the
 * answers received so far.
 *
 * @param turns the number of questions, 1 or more
 */
public record OpenAiUser(int turns) implements Journey {

  private static final int TURNS = 4;
  private static final String HISTORY = "chatMessages";
  private static final String ANSWER = "answerText";

  /** Creates a user with four questions. */
  public OpenAiUser() {
    this(TURNS);
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String contract() {
    return "openai";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 5);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(OpenAiSamples::conversation),
        repeat(turns)
            .on(
                exec(
                    steps.draw(OpenAiSamples::question),
                    exec(session -> said(session, "user", session.getString("question"))),
                    steps.call("complete chat"),
                    exec(session -> answered(session)))));
  }

  private static Session answered(Session session) {
    return session.contains(ANSWER)
        ? said(session, "assistant", session.getString(ANSWER)).remove(ANSWER)
        : session;
  }

  private static Session said(Session session, String role, String content) {
    List<Object> history = new ArrayList<>(session.getList(HISTORY));
    history.add(Map.of("role", role, "content", content));
    return session.set(HISTORY, List.copyOf(history));
  }
}
