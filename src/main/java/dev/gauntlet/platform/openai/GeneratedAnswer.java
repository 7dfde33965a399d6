package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.Generation;
import dev.gauntlet.platform.model.LanguageModel;
import dev.gauntlet.platform.model.ModelRequest;
import dev.gauntlet.platform.model.Token;
import dev.gauntlet.platform.model.TokenSink;
import io.vertx.core.Vertx;

/** The sending of one streamed answer. */
final class GeneratedAnswer implements TokenSink {

  private final AnswerFormat format;
  private final EventStream stream;
  private final Generation generation;

  private GeneratedAnswer(
      Vertx vertx,
      LanguageModel model,
      ModelRequest request,
      AnswerFormat format,
      EventStream stream) {
    this.format = format;
    this.stream = stream;
    this.generation = Generation.of(vertx, model.answer(request), this);
  }

  /** Starts a stream, which stops when the client disconnects. */
  static void stream(
      Vertx vertx,
      LanguageModel model,
      ModelRequest request,
      AnswerFormat format,
      EventStream stream) {
    GeneratedAnswer answer = new GeneratedAnswer(vertx, model, request, format, stream);
    stream.onClose(answer.generation::stop);
    if (stream.isOpen()) {
      format.begin(stream);
      answer.generation.start();
    }
  }

  @Override
  public boolean isFull() {
    return stream.isFull();
  }

  @Override
  public void whenWritable(Runnable action) {
    stream.onDrain(action);
  }

  @Override
  public void token(Token token) {
    format.token(stream, token);
  }

  @Override
  public void ended(AnswerEnding ending) {
    if (ending == AnswerEnding.CUT) {
      stream.cut();
      return;
    }
    format.finish(stream, GeneratedText.of(generation.sent()), ending);
    stream.end();
  }
}
