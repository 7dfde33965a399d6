package dev.gauntlet.platform.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Notices that a store has ended though nothing here stopped it. */
final class StoreWatch implements AutoCloseable {

  private static final long PERIOD_MILLIS = 250;

  private final Map<String, StoreProcess> alive = new LinkedHashMap<>();
  private final Consumer<String> listener;
  private final CountDownLatch closed = new CountDownLatch(1);

  private StoreWatch(Map<String, ProcessHandle> stores, Consumer<String> listener) {
    stores.forEach((name, process) -> alive.put(name, StoreProcess.of(process)));
    this.listener = listener;
  }

  /**
   * Begins to watch, on a thread of its own.
   *
   * @param stores processes by the stores' names
   * @param listener called once with the name of each store that ends
   */
  static StoreWatch begin(Map<String, ProcessHandle> stores, Consumer<String> listener) {
    StoreWatch watch = new StoreWatch(stores, listener);
    Thread thread = new Thread(watch::run, "store-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  private void run() {
    try {
      while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        // Without a file descriptor Java takes every process for ended, this one too.
        if (ProcessHandle.current().isAlive()) {
          look();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Iterator<Map.Entry<String, StoreProcess>> stores = alive.entrySet().iterator();
    while (stores.hasNext()) {
      Map.Entry<String, StoreProcess> store = stores.next();
      if (store.getValue().ended() && closed.getCount() > 0) {
        stores.remove();
        listener.accept(store.getKey());
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
