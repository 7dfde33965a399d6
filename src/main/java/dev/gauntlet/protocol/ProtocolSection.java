package dev.gauntlet.protocol;

import dev.gauntlet.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The section of {@code target} that configures a protocol. It is found on the class path, as a
 * service, so that a run, a suite or a probe that does not use the protocol knows the section too.
 * Equal sections are one: a record is a good one.
 */
public interface ProtocolSection {

  /** Reads the sections of all protocols; problems join those of the settings. */
  static Map<ProtocolSection, ProtocolSettings> readAll(Settings settings) {
    Map<ProtocolSection, ProtocolSettings> read = new LinkedHashMap<>();
    ServiceLoader.load(ProtocolSection.class, ProtocolSection.class.getClassLoader())
        .forEach(section -> read.put(section, section.read(settings)));
    return read;
  }

  /** Its key below {@code target}, and below {@code objectives}, such as {@code redis}. */
  String name();

  /** The name of the system for people, such as {@code Redis}. */
  String system();

  /** Reads the whole section and rejects unknown keys; problems join those of the settings. */
  ProtocolSettings read(Settings settings);

  /** What a probe checks where the section gives a URL: the needs of users who send nothing yet. */
  Requirement<?> probed();
}
