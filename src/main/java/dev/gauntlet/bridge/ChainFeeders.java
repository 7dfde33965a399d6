package dev.gauntlet.bridge;

import io.gatling.core.feeder.SeparatedValuesFeederSource;
import io.gatling.core.feeder.SourceFeederBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The feeders of a chain, which Gatling itself opens only when the load starts. */
public final class ChainFeeders {

  /**
   * A file of separated values.
   *
   * @param separator the character between two values
   * @param quote the character around a value that contains a separator
   */
  public record SeparatedValues(Path file, char separator, char quote) {}

  /**
   * A feeder of a chain.
   *
   * @param name the name in Gatling's messages, such as {@code json(users.json)}
   * @param file the file, if it has separated values
   * @param records counts the records; throws an exception if they cannot be read
   */
  public record Feeder(String name, Optional<SeparatedValues> file, IntSupplier records) {}

  private ChainFeeders() {}

  /** Returns the feeders with a known number of records; feeders of functions are not known. */
  public static List<Feeder> in(ChainBuilder chain) {
    List<Feeder> feeders = new ArrayList<>();
    ChainTraversal.through(
        chain,
        (field, builder) -> {
          if (field.get(builder) instanceof SourceFeederBuilder<?> feeder) {
            feeders.add(
                new Feeder(feeder.source().name(), separated(feeder), feeder::recordsCount));
          }
          return true;
        });
    return feeders;
  }

  private static Optional<SeparatedValues> separated(SourceFeederBuilder<?> feeder)
      throws ReflectiveOperationException {
    return feeder.source() instanceof SeparatedValuesFeederSource source
        ? Optional.of(
            new SeparatedValues(
                source.resource().file().toPath(),
                character(source, "separator"),
                character(source, "quoteChar")))
        : Optional.empty();
  }

  private static char character(SeparatedValuesFeederSource source, String name)
      throws ReflectiveOperationException {
    Field field = SeparatedValuesFeederSource.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.getChar(source);
  }
}
