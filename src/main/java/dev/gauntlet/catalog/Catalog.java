package dev.gauntlet.catalog;

import dev.gauntlet.catalog.agentic.AgenticSamples;
import dev.gauntlet.catalog.agentic.AgenticUser;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.conversations.ConversationSamples;
import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.MultiAgentSamples;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.catalog.openai.OpenAiSamples;
import dev.gauntlet.catalog.playground.PlaygroundSamples;
import dev.gauntlet.journey.JourneyProvider;
import dev.gauntlet.journey.Journeys;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A provider of the journeys and the sample values for the platforms that Gauntlet supports. */
public final class Catalog implements JourneyProvider {

  @Override
  public Journeys journeys() {
    return Journeys.of(new WorkerUser(), 1)
        .and(new TaskUser(), 2)
        .and(new MixedUser(), 3)
        .and(new ReadOnlyUser(), 4)
        .and(new AgenticUser());
  }

  @Override
  public Map<String, Object> samples(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(MultiAgentSamples.ofEverything(random));
    values.putAll(AgenticSamples.ofEverything(random));
    values.putAll(PlaygroundSamples.ofEverything(random));
    values.putAll(OpenAiSamples.ofEverything(random));
    values.putAll(ConversationSamples.ofEverything(random));
    values.put("limit", 10);
    values.put("offset", 0);
    return values;
  }
}
