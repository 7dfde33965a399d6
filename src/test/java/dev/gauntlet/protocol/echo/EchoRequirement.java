package dev.gauntlet.protocol.echo;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.Opening;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.Planning;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.UnmetException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An echo at {@code target.echo.url}. */
record EchoRequirement(Set<String> requests) implements Requirement<EchoAccess> {

  private static final String NAME = "echo";
  private static final String URL = "url";

  private static Section section(Settings settings) {
    return settings.section("target").section(NAME);
  }

  private static Optional<URI> url(Settings settings) {
    return section(settings).optional(URL, EchoRequirement::parse);
  }

  private static URI parse(String text) {
    URI url = URI.create(text);
    if (!"tcp".equals(url.getScheme()) || url.getPort() < 0) {
      throw new IllegalArgumentException("must be like tcp://127.0.0.1:7");
    }
    return url;
  }

  @Override
  public Map<String, URI> elsewhere(Settings settings) {
    return url(settings).map(url -> Map.of("Echo", url)).orElse(Map.of());
  }

  @Override
  public PlannedRequirement<EchoAccess> plan(Planning planning) {
    Section section = section(planning.settings());
    Optional<URI> url = url(planning.settings());
    url.flatMap(planning::objection).ifPresent(why -> section.problem(URL, why));
    if (section.isSound(URL) && url.isEmpty()) {
      section.problem(URL, "is missing: set it, such as tcp://127.0.0.1:7");
    }
    return new Planned(requests, url, planning.requestTimeout());
  }

  private record Planned(Set<String> names, Optional<URI> url, Duration timeout)
      implements PlannedRequirement<EchoAccess> {

    @Override
    public List<RequestScope> requests() {
      return List.of(RequestScope.ofAll(NAME, names));
    }

    @Override
    public String place() {
      return url.map(Object::toString).orElse("an echo");
    }

    @Override
    public EchoAccess open(Opening opening) {
      try (EchoConnection trial = new EchoConnection(url.orElseThrow(), timeout)) {
        trial.echo("is anybody there?", timeout);
        return new EchoAccess(url.orElseThrow(), timeout);
      } catch (IOException e) {
        throw new UnmetException(
            "no echo at %s: %s; start it or set target.echo.url"
                .formatted(url.orElseThrow(), e.getMessage()));
      }
    }
  }
}
