package dev.gauntlet.protocol;

import dev.gauntlet.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The section of {@code target} that configures a protocol. Implementations are found as services
 * on the class path, so that a run, a suite or a probe that does not use the protocol also knows
 * the section. Equal sections count as one; therefore, implement it as a record.
 */
public interface ProtocolSection {

  /** Reads the sections of all protocols; problems are added to those of the settings. */
  static Map<ProtocolSection, ProtocolSettings> readAll(Settings settings) {
    Map<ProtocolSection, ProtocolSettings> read = new LinkedHashMap<>();
    ServiceLoader.load(ProtocolSection.class, ProtocolSection.class.getClassLoader())
        .forEach(
            section -> {
              settings.rejectContractOfProtocol(section.name());
              read.put(section, section.read(settings));
            });
    return read;
  }

  /**
   * Returns the key of the section below {@code target} and {@code objectives}, such as
   * {@code redis}.
   */
  String name();

  /** Returns the display name of the system, such as {@code Redis}. */
  String system();

  /**
   * Reads the whole section and rejects unknown keys; problems are added to those of the settings.
   */
  ProtocolSettings read(Settings settings);

  /**
   * Returns the requirement that a probe checks if the section contains a URL: the requirement of
   * users who send no requests yet.
   */
  Requirement<?> probed();
}
