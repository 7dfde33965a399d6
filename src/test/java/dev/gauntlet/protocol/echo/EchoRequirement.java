package dev.gauntlet.protocol.echo;

import dev.gauntlet.config.Section;
import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.UnmetRequirementException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requirement of an echo server at {@code target.echo.url}. */
record EchoRequirement(Set<String> requests) implements Requirement<EchoAccess> {

  private static final EchoSection SECTION = new EchoSection();

  @Override
  public Optional<ProtocolSection> section() {
    return Optional.of(SECTION);
  }

  @Override
  public PlannedRequirement<EchoAccess> plan(PlanningContext planning) {
    Section section = EchoSection.in(planning.settings());
    Optional<URI> url = planning.part(EchoSettings.class).url();
    url.flatMap(planning::objection).ifPresent(why -> section.problem(EchoSection.URL, why));
    if (section.isSound(EchoSection.URL) && url.isEmpty()) {
      section.problem(EchoSection.URL, "is missing: set it, such as tcp://127.0.0.1:7");
    }
    return new Planned(requests, url, planning.requestTimeout());
  }

  private record Planned(Set<String> names, Optional<URI> url, Duration timeout)
      implements PlannedRequirement<EchoAccess> {

    @Override
    public List<RequestScope> requests() {
      return List.of(RequestScope.ofAll(SECTION.name(), names));
    }

    @Override
    public String place() {
      return url.map(Object::toString).orElse("an echo");
    }

    @Override
    public void check(OpeningContext opening, AccessCheck trial) {
      trial.step("echo a line", this::echo);
    }

    @Override
    public EchoAccess open(OpeningContext opening) {
      return new EchoAccess(url.orElseThrow(), timeout);
    }

    private void echo() {
      try (EchoConnection connection = new EchoConnection(url.orElseThrow(), timeout)) {
        connection.echo("is anybody there?", timeout);
      } catch (IOException e) {
        throw new UnmetRequirementException(
            "no echo at %s: %s; start it or set target.echo.url"
                .formatted(url.orElseThrow(), e.getMessage()));
      }
    }
  }
}
