package dev.gauntlet.catalog.conversations;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioTarget;

/** The entry point for scenarios on a conversation manager. */
public final class Conversations {

  /** The name of the platform's contract. */
  public static final String CONTRACT = "cv";

  /** The value that an accepted start saves. */
  static final String ID = "conversationId";

  /** The refusal of a start above a limit. */
  static final String LIMIT = "limit reached";

  private static final ScenarioTarget PLATFORM =
      new ScenarioTarget(CONTRACT, ConversationSamples::forCall);

  private Conversations() {}

  /** Returns the builder of a scenario with this number of users and generated sample values. */
  public static Scenario.Preparing users(int users) {
    return PLATFORM.users(users);
  }
}
