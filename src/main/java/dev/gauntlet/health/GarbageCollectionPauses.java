package dev.gauntlet.health;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.Recorder;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** A recorder of garbage collection pauses, as reported by the JVM. */
final class GarbageCollectionPauses implements NotificationListener, AutoCloseable {

  private final Recorder recorder;
  private final List<NotificationEmitter> collectors;

  GarbageCollectionPauses(Recorder recorder) {
    this.recorder = recorder;
    this.collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(GarbageCollectionPauses::stopsTheWorld)
            .filter(NotificationEmitter.class::isInstance)
            .map(NotificationEmitter.class::cast)
            .toList();
  }

  /**
   * Returns whether a collector pauses the application. The JVM has beans for concurrent work, too:
   * "G1 Concurrent GC", "ZGC Cycles".
   */
  private static boolean stopsTheWorld(GarbageCollectorMXBean collector) {
    String name = collector.getName();
    return !name.contains("Concurrent") && !name.contains("Cycles");
  }

  /** Starts recording. */
  void recordPauses() {
    collectors.forEach(collector -> collector.addNotificationListener(this, null, null));
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      long millis = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
      recorder.metric(MetricKey.COLLECTION_PAUSE, millis);
    }
  }

  /** Stops recording. */
  @Override
  public void close() {
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        // Recording was not started.
        continue;
      }
    }
  }
}
