package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.model.MockModel;
import dev.gauntlet.platform.model.ModelRequest;
import io.vertx.core.Future;
import java.util.function.Consumer;

/**
 * The operation that streams an answer. A refused request is answered before the stream; later
 * failures become an error frame.
 */
final class AgentOperation {

  private static final int MESSAGE_MAX = 100_000;
  private static final int KEY_MAX = 64;
  private static final int MODEL_MAX = 100;

  private final ChatOperations chats;
  private final StreamSlots slots;
  private final AgentAnswer.Service service;

  AgentOperation(ChatOperations chats, StreamSlots slots, AgentAnswer.Service service) {
    this.chats = chats;
    this.slots = slots;
    this.service = service;
  }

  Future<Consumer<EventStream>> open(ApiCall call) {
    JsonFields body = call.body();
    int session = body.integer("chat_session_id", 1, Integer.MAX_VALUE);
    String message = body.text("message", 1, MESSAGE_MAX);
    String key = body.optionalText("idempotency_key", 1, KEY_MAX);
    String name = body.optionalText("model", 1, MODEL_MAX);
    call.check();
    Chat chat = new Chat(call.caller().userNumber(), session);
    ModelRequest request = ModelRequest.of(name == null ? MockModel.NAME : name, message);
    return chats
        .own(call, session)
        .compose(own -> slots.take(chat.user(), key))
        .map(slot -> stream -> new AgentAnswer(service, chat, slot, stream).start(request));
  }
}
