package dev.gauntlet.run.access;

import dev.gauntlet.journey.GroupedJourney;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.SkippedStep;
import dev.gauntlet.protocol.DryRunNote;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The planned use of a contract in a run. */
public record PlannedContract(
    ContractRequirement requirement, ContractUse use, UserOptions options, TargetOptions target)
    implements PlannedRequirement<ContractAccess> {

  /** The section of the objectives for admission control. */
  private static final String ADMISSION = "admission";

  @Override
  public List<RequestScope> requests() {
    Set<String> operations = use.contract().operations().keySet();
    Map<String, Set<String>> streamed = streamed();
    List<RequestScope> scopes = new ArrayList<>();
    scopes.add(new RequestScope(use.name(), operations, use.measured(), streamed));
    for (Journey journey : use.journeys()) {
      if (journey instanceof GroupedJourney of) {
        scopes.add(
            new RequestScope(
                JudgedScope.ofGroup(of.group()),
                operations,
                use.measured(journey),
                streamed));
      }
    }
    scopes.add(new RequestScope(ADMISSION, Set.of(), admission()));
    return scopes;
  }

  /** Returns the names of the objectives on admission that the contract allows to judge. */
  private Set<String> admission() {
    Set<AdmissionCount> judged = EnumSet.noneOf(AdmissionCount.class);
    use.contract()
        .admission()
        .filter(rules -> use.operations().contains(rules.start()))
        .ifPresent(
            rules -> {
              if (!rules.limits().isEmpty()) {
                judged.addAll(
                    List.of(AdmissionCount.OVER_LIMIT, AdmissionCount.WRONG_REFUSALS));
              }
              if (rules.statistics().isPresent()) {
                judged.addAll(
                    List.of(AdmissionCount.NOT_RETURNED, AdmissionCount.STATISTICS_DIFFER));
              }
            });
    if (use.operations().stream().anyMatch(name -> use.contract().operation(name).marked())) {
      judged.add(AdmissionCount.CROSS_TALK);
    }
    return judged.stream().map(AdmissionCount::toString).collect(Collectors.toSet());
  }

  private Map<String, Set<String>> streamed() {
    Map<String, Set<String>> streamed = new LinkedHashMap<>();
    use.contract()
        .operations()
        .forEach(
            (name, operation) ->
                operation.stream().ifPresent(rules -> streamed.put(name, rules.milestones())));
    return streamed;
  }

  @Override
  public Set<String> metrics() {
    return use.metrics();
  }

  @Override
  public List<SkippedStep> leftOut() {
    return use.leftOut();
  }

  /** Returns 2 with log-ins: one just before the end is followed by the request that needed it. */
  @Override
  public int lastAnswers() {
    return use.needsLogin() ? 2 : 1;
  }

  /**
   * Returns the number of accounts; where there are fewer accounts than users, users share them.
   */
  int accounts() {
    int users = Math.max(1, requirement.users().getAsInt());
    if (!use.accounts().isEmpty()) {
      return Math.min(users, use.accounts().size());
    }
    return registers() ? Math.min(users, requirement.accounts()) : 1;
  }

  /** Returns whether the users log in, and do not only send a given token. */
  public boolean logsIn() {
    return use.needsLogin() && use.contract().login().isPresent();
  }

  /** Returns whether new accounts are registered for the users. */
  public boolean registers() {
    return use.accounts().isEmpty()
        && TargetProvider.registers(use.endpoint(), use.contract(), target);
  }

  @Override
  public List<DryRunNote> notes() {
    List<DryRunNote> notes = new ArrayList<>();
    if (logsIn()) {
      notes.add(logIns());
    }
    use.nearlyCalled()
        .forEach(
            pair ->
                notes.add(
                    new DryRunNote(
                        "Operations that no journey of this run calls: ",
                        pair,
                        ", ",
                        ". To change the called one, use its name")));
    use.wants()
        .forEach(
            want ->
                notes.add(
                    new DryRunNote(
                        "Values that no step, draw or account gives:\n", "  " + want, "\n", "")));
    return notes;
  }

  /** Returns the note about log-ins, whose duration only the platform determines. */
  private DryRunNote logIns() {
    int count = accounts();
    String item =
        "%s %saccount%s for %s"
            .formatted(count, registers() ? "new " : "", count == 1 ? "" : "s", use.name());
    UserLoginOptions logIn = options.logIn();
    return new DryRunNote(
        "Log-ins: ",
        item,
        ", ",
        logIn.beforeLoad()
            ? ", before the load, %s at a time; the platform decides how long that takes"
                .formatted(logIn.concurrency())
            : ", within the load, by each user");
  }

  @Override
  public String place() {
    return use.endpoint()
        .baseUrls()
        .map(url -> "%s at %s".formatted(use.name(), url))
        .orElse(use.name() + " on " + place(target.kind()));
  }

  private static String place(TargetKind kind) {
    return switch (kind) {
      case EMBEDDED -> "the embedded platform, which would be started";
      case CONTAINERS -> "the platform in containers, which would be started";
      case COMPOSE, STANDING -> "the %s platform".formatted(kind);
      case REMOTE -> "a platform without a base-url";
    };
  }

  @Override
  public ContractAccess open(OpeningContext opening) {
    return new ContractAccess(this, opening.urls(use.name()), opening::print);
  }
}
