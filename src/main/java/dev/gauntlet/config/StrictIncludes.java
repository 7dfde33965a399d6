package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.nio.file.Path;

/**
 * An includer that resolves {@code include "other.conf"} relative to the including file. The
 * library itself skips a missing file and searches the class path.
 */
final class StrictIncludes implements ConfigIncluder, ConfigIncluderFile {

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    ConfigParseable found = context.relativeTo(what);
    // Without a file name, the library has fallen back to the class path.
    if (found == null || found.origin().filename() == null) {
      throw missing(what, "beside the file that includes it");
    }
    String file = found.origin().filename();
    readable(what, Path.of(file));
    return IncludeException.within(
        file, () -> found.parse(context.parseOptions().setAllowMissing(false)));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    if (!what.isFile()) {
      throw missing(what.getPath(), "in " + new File("").getAbsolutePath());
    }
    readable(what.getPath(), what.toPath());
    return IncludeException.within(
        what.getPath(), () -> ConfigFactory.parseFile(what, context.parseOptions()).root());
  }

  private static void readable(String what, Path file) {
    try {
      InputFile.text(file);
    } catch (IllegalArgumentException e) {
      throw new IncludeException(what, e.getMessage());
    }
  }

  private static ConfigException missing(String what, String where) {
    return new IncludeException(what, "does not exist, looked " + where);
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }
}
