package dev.gauntlet.platform.model;

/** A model that answers requests. */
@FunctionalInterface
public interface LanguageModel {

  /** Returns the whole answer at once, with the times at which its tokens are to be sent. */
  ModelAnswer answer(ModelRequest request);
}
