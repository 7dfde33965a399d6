package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.module.ConversationLimits;
import java.util.List;

/** A platform in this JVM with access to its {@code CV} module. */
record CvPlatform(LocalPlatform local) {

  CvClient client() {
    return new CvClient(local.baseUrl("cv"));
  }

  static CvClient client(ReferencePlatform platform) {
    return new CvClient(platform.baseUrls().get("cv"));
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
