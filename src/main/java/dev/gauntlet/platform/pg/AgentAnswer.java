package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.Generation;
import dev.gauntlet.platform.model.LanguageModel;
import dev.gauntlet.platform.model.ModelRequest;
import dev.gauntlet.platform.model.Token;
import dev.gauntlet.platform.model.TokenSink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One streamed answer. However it ends, the tokens that were sent are saved and the slot is freed;
 * both happen before the last frame, so that a client who has read it can rely on it.
 */
final class AgentAnswer implements TokenSink {

  private static final Logger LOG = LoggerFactory.getLogger(AgentAnswer.class);

  /** The environment of all answers. */
  record Service(Vertx vertx, LanguageModel model, ChatMessages messages, ChatEvents events) {}

  private final Service service;
  private final Chat chat;
  private final StreamSlots.Slot slot;
  private final EventStream stream;
  private Generation generation;
  private Future<Integer> closed;

  AgentAnswer(Service service, Chat chat, StreamSlots.Slot slot, EventStream stream) {
    this.service = service;
    this.chat = chat;
    this.slot = slot;
    this.stream = stream;
  }

  void start(ModelRequest request) {
    slot.keep();
    stream.onClose(this::disconnected);
    send(Frames.streamStart(chat.session()));
    service
        .messages()
        .addQuestion(chat, request.prompt())
        .onSuccess(id -> generate(id, request))
        .onFailure(failure -> slot.release().onComplete(freed -> fail(failure)));
  }

  private void generate(int question, ModelRequest request) {
    send(Frames.messageSaved(question));
    send(Frames.update("generating"));
    if (stream.isOpen()) {
      generation = Generation.of(service.vertx(), service.model().answer(request), this);
      generation.start();
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
    send(Frames.token(token));
  }

  @Override
  public void ended(AnswerEnding ending) {
    close().onSuccess(id -> finish(ending, id)).onFailure(this::fail);
  }

  private void finish(AnswerEnding ending, int id) {
    switch (ending) {
      case CUT -> stream.cut();
      case ERROR -> end(Frames.error("The model failed."));
      default -> end(Frames.done(sent().tokens(), id));
    }
  }

  private void disconnected() {
    if (generation == null) {
      slot.release();
    } else {
      generation.stop();
      close();
    }
  }

  /** Saves the sent tokens, if any, then frees the slot in any case; once. */
  private Future<Integer> close() {
    if (closed == null) {
      GeneratedText sent = sent();
      Future<Integer> saved =
          sent.tokens() == 0
              ? Future.succeededFuture(0)
              : service.messages().addAnswer(chat, sent);
      closed = saved.eventually(() -> slot.release().otherwiseEmpty());
    }
    return closed;
  }

  private GeneratedText sent() {
    return GeneratedText.of(generation.sent());
  }

  private void fail(Throwable failure) {
    LOG.debug("the stream of {} failed", chat, failure);
    end(
        Frames.error(
            failure instanceof ApiError ? failure.getMessage() : "A message was not saved."));
  }

  private void end(JsonObject frame) {
    send(frame);
    stream.end();
  }

  private void send(JsonObject frame) {
    if (!stream.isOpen()) {
      return;
    }
    String text = frame.encode();
    stream.send(text);
    service.events().publish(chat, text);
  }
}
