package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.platform.PlatformLaunch;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings of a target that have no effect because of its kind or its URLs: the options, and
 * the values in the file of the selected environment. Other files and variables may apply to many
 * targets.
 */
public final class IneffectiveSettings {

  private static final String FAULTS = "faults";
  private static final Pattern PLACEHOLDER = Pattern.compile("#\\{[^}]*}");

  private final Settings settings;
  private final List<String> remarks = new ArrayList<>();

  private IneffectiveSettings(Settings settings) {
    this.settings = settings;
  }

  /** Returns a line for each such setting, with the reason. */
  public static List<String> remarks(TargetOptions target, Settings settings) {
    IneffectiveSettings found = new IneffectiveSettings(settings);
    found.kinds(target.kind());
    Stream<URI> urls =
        target.endpoints().stream()
            .flatMap(each -> each.baseUrls().stream())
            .flatMap(each -> each.all().stream());
    boolean ofMetrics = settings.section("target.metrics").has("url");
    found.unless(
        ofMetrics || urls.anyMatch(url -> url.getScheme().equals("https")),
        "no target of this run is at https://",
        "target.tls");
    return found.remarks;
  }

  /** Returns the same for a probe, which uses one account. */
  public static List<String> ofProbe(TargetOptions target, Settings settings) {
    IneffectiveSettings found = new IneffectiveSettings(settings);
    found.remarks.addAll(remarks(target, settings));
    boolean ofReference =
        target.endpoints().stream().allMatch(each -> each.baseUrl().isEmpty());
    for (String key : List.of("username", "password", "password-file")) {
      found.unless(
          !ofReference, "the probe uses the account of the reference platform", "target." + key);
    }
    found.unless(false, "a probe uses one account, target.username", "target.accounts");
    return found.remarks;
  }

  /**
   * Returns a line for each injected fault of the reference platform that affects no request, push
   * or stream of these contracts.
   */
  public static List<String> faults(
      TargetOptions target, Collection<Contract> contracts, Settings settings) {
    Section embedded = settings.section("target.embedded");
    boolean starts =
        target.kind() == TargetKind.EMBEDDED || target.kind() == TargetKind.CONTAINERS;
    if (!starts || !embedded.isGiven(FAULTS)) {
      return List.of();
    }
    Set<String> requests = new TreeSet<>();
    for (Contract contract : contracts) {
      contract.operations().values().forEach(each -> requests.add(request(each)));
      contract.pushes().ifPresent(push -> requests.add("GET " + pattern(push.path())));
    }
    boolean pushes = contracts.stream().anyMatch(each -> each.pushes().isPresent());
    boolean streams =
        contracts.stream()
            .flatMap(each -> each.operations().values().stream())
            .anyMatch(operation -> operation.stream().isPresent());
    String key = (embedded.isOption(FAULTS) ? "-D" : "") + "target.embedded." + FAULTS;
    return PlatformLaunch.missingFaults(embedded.text(FAULTS), requests, pushes, streams).stream()
        .map(
            rule ->
                "%s: \"%s\" affects no request, push or stream of this run".formatted(key, rule))
        .toList();
  }

  private static String request(Operation operation) {
    return operation.method() + " " + pattern(operation.path());
  }

  private static String pattern(String path) {
    return PLACEHOLDER.matcher(path).replaceAll("*").split("\\?", 2)[0];
  }

  private void kinds(TargetKind kind) {
    String reason = "the target is " + kind;
    unless(kind == TargetKind.EMBEDDED || kind == TargetKind.CONTAINERS, reason, "target.embedded");
    unless(kind == TargetKind.CONTAINERS, reason, "target.containers");
    unless(kind == TargetKind.COMPOSE, reason, "target.compose");
  }

  private void unless(boolean effective, String reason, String path) {
    if (!effective) {
      settings.chosen(path).forEach(setting -> remarks.add(setting + ": " + reason));
    }
  }
}
