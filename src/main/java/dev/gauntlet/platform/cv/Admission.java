package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.http.AdmissionFaults;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;

/** The admission of new conversations, with its injected faults. */
final class Admission {

  private final Vertx vertx;
  private final ConversationStore store;
  private final AdmissionFaults faults;

  Admission(Vertx vertx, ConversationStore store, AdmissionFaults faults) {
    this.vertx = vertx;
    this.store = store;
    this.faults = faults;
  }

  /** Decides about a conversation, and takes a slot for it unless a limit is reached. */
  Future<Decision> decide(NewConversation wanted) {
    Optional<Duration> handicap =
        faults.unfair().filter(delay -> Math.floorMod(wanted.user().hashCode(), 2) == 1);
    return after(handicap).compose(done -> fairly(wanted));
  }

  private Future<Decision> fairly(NewConversation wanted) {
    if (faults.race().isEmpty()) {
      return store.admit(wanted, ConversationStore.Step.CHECK_AND_TAKE);
    }
    return store
        .admit(wanted, ConversationStore.Step.CHECK)
        .compose(
            checked -> checked.admitted() ? takeLate(wanted) : Future.succeededFuture(checked));
  }

  private Future<Decision> takeLate(NewConversation wanted) {
    return after(faults.race())
        .compose(done -> store.admit(wanted, ConversationStore.Step.TAKE));
  }

  private Future<Void> after(Optional<Duration> delay) {
    if (delay.isEmpty()) {
      return Future.succeededFuture();
    }
    Promise<Void> over = Promise.promise();
    vertx.setTimer(Math.max(1, delay.get().toMillis()), timer -> over.complete());
    return over.future();
  }
}
