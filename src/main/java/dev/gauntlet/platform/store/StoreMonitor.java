package dev.gauntlet.platform.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A monitor that detects the unexpected end of a store. */
final class StoreMonitor implements AutoCloseable {

  private static final long PERIOD_MILLIS = 250;

  private final Map<String, StoreProcess> alive = new LinkedHashMap<>();
  private final Consumer<String> listener;
  private final CountDownLatch closed = new CountDownLatch(1);

  private StoreMonitor(Map<String, ProcessHandle> stores, Consumer<String> listener) {
    stores.forEach((name, process) -> alive.put(name, StoreProcess.of(process)));
    this.listener = listener;
  }

  /**
   * Starts monitoring on a thread of its own.
   *
   * @param stores the processes by store name
   * @param listener receives the name of each store that ends, once
   */
  static StoreMonitor begin(Map<String, ProcessHandle> stores, Consumer<String> listener) {
    StoreMonitor watch = new StoreMonitor(stores, listener);
    Thread thread = new Thread(watch::run, "store-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  private void run() {
    try {
      while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        // If no file descriptor is free, Java reports every process as ended, including this one.
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
