package dev.gauntlet.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An includer that requires the included files of {@code include "other.conf"} in a file of the
 * class path to exist: next to the including file, with or without the suffix. The library itself
 * skips missing files. It also resolves URLs.
 */
final class RequiredIncludes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderClasspath {

  /** The suffixes that the library tries, highest precedence first. */
  private static final List<String> ENDINGS = List.of(NamedFiles.SUFFIX, ".json", ".properties");

  private final ConfigIncluder library;

  RequiredIncludes() {
    this(null);
  }

  private RequiredIncludes(ConfigIncluder library) {
    this.library = library;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    if (library != null && isUrl(what)) {
      return library.include(context, what);
    }
    return candidates(what)
        .map(context::relativeTo)
        .filter(Objects::nonNull)
        .filter(found -> exists(found.origin(), context))
        .map(found -> parse(found, context))
        .reduce(ConfigObject::withFallback)
        .orElseThrow(() -> new IncludeException(what, "does not exist beside it"));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    String path = what.getPath();
    if (candidates(path).noneMatch(each -> new File(each).isFile())) {
      throw new IncludeException(path, "does not exist");
    }
    return IncludeException.within(
        path, () -> ConfigFactory.parseFileAnySyntax(what, context.parseOptions()).root());
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    ConfigParseOptions options = context.parseOptions();
    if (candidates(what).noneMatch(each -> options.getClassLoader().getResource(each) != null)) {
      throw new IncludeException(what, "does not exist on the class path");
    }
    return IncludeException.within(
        what, () -> ConfigFactory.parseResourcesAnySyntax(what, options).root());
  }

  private static Stream<String> candidates(String what) {
    return ENDINGS.stream().anyMatch(what::endsWith)
        ? Stream.of(what)
        : Stream.concat(ENDINGS.stream().map(what::concat), Stream.of(what));
  }

  private static boolean isUrl(String what) {
    try {
      new URL(what);
      return true;
    } catch (MalformedURLException e) {
      return false;
    }
  }

  private static boolean exists(ConfigOrigin place, ConfigIncludeContext context) {
    if (place.filename() != null) {
      return new File(place.filename()).isFile();
    }
    return place.resource() == null
        || context.parseOptions().getClassLoader().getResource(place.resource()) != null;
  }

  private static ConfigObject parse(ConfigParseable found, ConfigIncludeContext context) {
    ConfigOrigin place = found.origin();
    String name = place.filename() == null ? place.resource() : place.filename();
    Supplier<ConfigObject> parser = () -> found.parse(context.parseOptions());
    return name == null ? parser.get() : IncludeException.within(name, parser);
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return library == null ? new RequiredIncludes(fallback) : this;
  }
}
