package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import java.util.stream.Stream;

/**
 * {@code include "other.conf"} in a file of the class path: one beside it, with or without the
 * ending. The library itself passes over a file that does not exist.
 */
final class RequiredIncludes implements ConfigIncluder {

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    return Stream.of(what, what + NamedFiles.SUFFIX)
        .map(context::relativeTo)
        .filter(found -> found != null && exists(found, context))
        .findFirst()
        .orElseThrow(() -> new IncludeException(what, "does not exist beside it"))
        .parse(context.parseOptions());
  }

  private static boolean exists(ConfigParseable file, ConfigIncludeContext context) {
    try {
      file.parse(context.parseOptions().setAllowMissing(false));
      return true;
    } catch (ConfigException.IO e) {
      return false;
    }
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }
}
