package dev.gauntlet.run.execution;

import dev.gauntlet.process.Console;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.target.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The opening context of requirements, backed by the opened target. */
record TargetOpening(Target target, Console console) implements OpeningContext {

  @Override
  public URI url(String contract) {
    return target.baseUrls().get(contract).first();
  }

  @Override
  public List<URI> urls(String contract) {
    return target.baseUrls().get(contract).all();
  }

  @Override
  public Optional<String> store(String name) {
    return Optional.ofNullable(target.stores().get(name));
  }

  @Override
  public void print(String line) {
    console.print(line);
  }
}
