package dev.gauntlet.protocol.redis.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A resource that is opened once, on first use; after a failure the next use retries. */
final class LazilyOpened<T> {

  private final Supplier<CompletionStage<T>> open;
  private CompletableFuture<T> opened;

  LazilyOpened(Supplier<CompletionStage<T>> open) {
    this.open = open;
  }

  synchronized CompletableFuture<T> get() {
    if (opened == null || opened.isCompletedExceptionally()) {
      opened = open.get().toCompletableFuture();
    }
    return opened;
  }

  /** Passes the opened resource, if any, to {@code close}; it can be opened again. */
  synchronized void forget(Consumer<T> close) {
    if (opened != null) {
      opened.thenAccept(close);
      opened = null;
    }
  }
}
