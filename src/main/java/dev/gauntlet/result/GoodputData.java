package dev.gauntlet.result;

import dev.gauntlet.measure.GoodLimits;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.Goodput;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts of the requests that met several limits at once, and of the iterations in which all
 * requests did.
 *
 * @param requests by the limits of a request
 * @param conversations of all journeys together
 */
public record GoodputData(
    Map<GoodLimits, Map<Goodness, Long>> requests, Map<Goodness, Long> conversations) {

  static GoodputData of(EventSums events) {
    Goodput goodput = events.header().scope().requests().recorded().orElse(Goodput.NONE);
    Map<GoodLimits, Map<Goodness, Long>> requests = new LinkedHashMap<>();
    for (GoodLimits limits : goodput.limits()) {
      requests.put(limits, events.goodness(Goodput.key(limits.contract(), limits.request())));
    }
    Map<Goodness, Long> conversations = new EnumMap<>(Goodness.class);
    for (JourneyResult journey : events.journeys()) {
      events
          .goodness(Goodput.ofConversations(journey.name()))
          .forEach((how, count) -> conversations.merge(how, count, Long::sum));
    }
    return new GoodputData(requests, conversations);
  }
}
