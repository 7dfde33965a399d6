package dev.gauntlet.config;

import com.typesafe.config.Config;
import java.util.List;

/**
 * What reference.conf documents once for all contracts, {@code target.each-contract}, as a section
 * for each of them: so its keys can be set by variables.
 */
final class ContractSections {

  private static final String SECTION = "target";
  private static final String EACH = SECTION + ".each-contract";

  private ContractSections() {}

  static Config in(Config reference, List<String> contracts) {
    if (!reference.hasPath(EACH)) {
      return reference;
    }
    Config sections = reference;
    for (String name : contracts) {
      Config section = reference.getConfig(EACH).atKey(name).atKey(SECTION);
      sections = sections.withFallback(section);
    }
    return sections.withoutPath(EACH);
  }
}
