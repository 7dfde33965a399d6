package dev.gauntlet.docs;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.FeederFile;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Writes a note, reads it twice, and looks at the list. */
public final class NotesUser implements Journey {

  private final List<Map<String, Object>> prompts =
      FeederFile.records("user-files/data/prompts.example.csv");

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public String contract() {
    return "notes";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 3);
  }

  @Override
  public Map<String, Object> identity(String user, RandomGenerator random) {
    return Map.of("color", random.nextBoolean() ? "red" : "blue");
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(random -> prompts.get(random.nextInt(prompts.size()))),
        steps.call("create task", Set.of("too many notes")),
        repeat(2).on(steps.call("get task")),
        steps.call("list tasks"));
  }
}
