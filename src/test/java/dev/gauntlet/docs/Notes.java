package dev.gauntlet.docs;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Users of a notes platform: three of four write notes, the fourth uploads files. */
public final class Notes extends GauntletSimulation {

  public Notes() {
    super(
        load(
            LoadShape.phase("notes").users(20).spawning(2).perSecond().during(ofMinutes(5)),
            Journeys.of(new NotesUser(), 3).and(new UploadUser(), 1)));
  }
}
