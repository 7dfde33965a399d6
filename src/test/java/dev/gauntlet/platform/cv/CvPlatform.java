package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.module.ConversationLimits;
import java.util.List;
import java.util.stream.Stream;

/** A platform in this JVM with access to its {@code CV} module. */
record CvPlatform(LocalPlatform local) {

  /** Returns a client of the first instance. */
  CvClient client() {
    return clients().get(0);
  }

  /** Returns a client of each instance. */
  List<CvClient> clients() {
    return clients(local.baseUrl("cv"));
  }

  /** Returns a client of the first instance of another platform. */
  static CvClient client(ReferencePlatform platform) {
    return clients(platform.baseUrls().get("cv")).get(0);
  }

  private static List<CvClient> clients(String baseUrls) {
    return Stream.of(baseUrls.split(",")).map(CvClient::new).toList();
  }

  /** Starts another platform on the same stores. */
  ReferencePlatform startAnother(ConversationLimits limits, String faults) {
    return local.startAnother(limits, faults);
  }

  /** Deletes all conversations. */
  void forget() {
    List<String> keys = local.redis().sync().keys("cv:*");
    if (!keys.isEmpty()) {
      local.redis().sync().del(keys.toArray(String[]::new));
    }
  }
}
