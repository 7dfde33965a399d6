package dev.gauntlet.catalog.playground;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;

/**
 * A user that signs up, creates a chat, reads the streamed answers to several messages, reads the
 * chat again and deletes it.
 *
 * @param turns the number of messages, 1 or more
 */
public record ChatUser(int turns) implements Journey {

  private static final int TURNS = 3;

  /** Creates a user with three messages. */
  public ChatUser() {
    this(TURNS);
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public String contract() {
    return Playground.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 5);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(PlaygroundSamples::account),
        steps.call("sign up"),
        steps.draw(PlaygroundSamples::chat),
        steps.call("create chat"),
        repeat(turns).on(steps.draw(PlaygroundSamples::message), steps.call("stream message")),
        steps.call("list messages"),
        steps.call("delete chat"));
  }
}
