package dev.gauntlet.catalog.conversations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.Set;

/**
 * A user that starts a conversation, is active several times, and ends it. A user that is refused
 * stops there.
 *
 * @param length the time of all iterations together
 * @param iterations how often the user is active, 1 or more
 */
public record ConversationUser(Duration length, int iterations) implements Journey {

  @Override
  public String name() {
    return "visitor";
  }

  @Override
  public String contract() {
    return Conversations.CONTRACT;
  }

  /** The time between two conversations. */
  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(0, 0);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(ConversationSamples::start),
        steps.draw(random -> ConversationSamples.forCall("end conversation", random)),
        steps.call("start conversation", Set.of(Conversations.LIMIT)),
        steps.whereKnown(
            Conversations.ID,
            exec(
                repeat(iterations)
                    .on(
                        exec(pause(length.dividedBy(iterations)))
                            .exec(steps.call("update activity"))),
                steps.call("end conversation"))));
  }
}
