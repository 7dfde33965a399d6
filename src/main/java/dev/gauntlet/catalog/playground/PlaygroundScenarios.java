package dev.gauntlet.catalog.playground;

import static dev.gauntlet.catalog.playground.Playground.users;
import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.rendezvous;
import static dev.gauntlet.journey.ScenarioStep.repeat;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioStep;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scenarios of the Agent Playground team that need no workflows. The resource {@code
 * objectives.conf} of this package contains their objectives and the settings of the model; its
 * keys are the names of the simulations.
 */
public final class PlaygroundScenarios {

  /** Messages before the measured ones, because the first ones of a new platform are slow. */
  private static final ScenarioStep FIRST_MESSAGES = repeat(10, call("stream message"));

  private PlaygroundScenarios() {}

  /** Users each sign up and create a chat, with a limited number of users at one time. */
  public static Scenario sessions(int users, int atOneTime) {
    return users(users).atATime(atOneTime).measure(call("sign up"), call("create chat"));
  }

  /**
   * Two users of each chat stream messages at the same time. The first user of an account creates
   * the chat, and the second one finds it in the account's list.
   *
   * @param messages the number of messages in each chat, an even number
   */
  public static Scenario messages(int chats, int messages) {
    Scenario owners =
        users(chats)
            .prepare(call("create chat"), rendezvous(), FIRST_MESSAGES)
            .measure(repeat(messages / 2, call("stream message")));
    Scenario others =
        users(chats)
            .prepare(rendezvous(), call("list chats"), FIRST_MESSAGES)
            .measure(repeat(messages / 2, call("stream message")));
    return owners.and(others).withUsersPerAccount(2);
  }

  /** All users read the messages of their own chat at the same moment. */
  public static Scenario reading(int users, int messages) {
    return users(users)
        .prepare(call("create chat"), repeat(messages, call("stream message")))
        .measure(call("list messages"));
  }

  /** Users each stream several messages, with a limited number of users at one time. */
  public static Scenario stress(int users, int messages, int atOneTime) {
    return users(users)
        .prepare(call("create chat"))
        .atATime(atOneTime)
        .measure(repeat(messages, call("stream message")));
  }

  /** Returns one stage for each number of users, who all stream at the same time. */
  public static Map<String, Scenario> levels(int messages, int... users) {
    Map<String, Scenario> levels = new LinkedHashMap<>();
    for (int each : users) {
      levels.put("users-" + each, stress(each, messages, each));
    }
    return levels;
  }
}
