package dev.gauntlet.protocol.echo;

import static dev.gauntlet.protocol.echo.EchoDsl.echo;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A journey that sends one line that is echoed and one that is not. */
final class EchoUser implements Journey {

  static final String HELLO = "say hello";
  static final String SILENCE = "hear nothing";

  private static final EchoRequirement ECHO = new EchoRequirement(Set.of(HELLO, SILENCE));

  @Override
  public String name() {
    return "caller";
  }

  @Override
  public String contract() {
    return NO_CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(0.05, 0.1);
  }

  @Override
  public Set<Requirement<? extends ProtocolAccess>> requirements() {
    return Set.of(ECHO);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(random -> Map.of("word", "w" + random.nextInt(100))),
        steps.send(echo(HELLO).line("hello #{word}").check(bodyString().isEL("hello #{word}"))),
        steps.metric("words").count(session -> 1),
        steps.send(echo(HELLO).line("hello again")),
        steps.send(echo(SILENCE).line(EchoServer.QUIET).within(Duration.ofMillis(50))));
  }
}
