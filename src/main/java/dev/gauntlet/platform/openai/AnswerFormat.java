package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.Token;
import io.vertx.core.json.JsonObject;

/** The format of one answer, as a body or as events. */
interface AnswerFormat {

  /** Returns the body of an answer that did not fail. */
  JsonObject body(GeneratedText text, AnswerEnding ending);

  /** Sends the events before the first token. */
  void begin(EventStream stream);

  /** Sends the event of a token. */
  void token(EventStream stream, Token token);

  /** Sends the events after the last token, also of an answer that failed. */
  void finish(EventStream stream, GeneratedText text, AnswerEnding ending);
}
