package dev.gauntlet.platform.model;

import java.util.OptionalInt;

/**
 * A request to the mock model.
 *
 * @param model the name of the model, see {@link MockModel#IMMEDIATE}
 * @param text everything that the answer depends on, such as all messages of a conversation
 * @param prompt the newest message of the user
 * @param maxTokens the most tokens of the answer, 1 or more
 */
public record ModelRequest(String model, String text, String prompt, OptionalInt maxTokens) {

  /** Returns a request whose answer depends on one message only. */
  public static ModelRequest of(String model, String message) {
    return new ModelRequest(model, message, message, OptionalInt.empty());
  }
}
