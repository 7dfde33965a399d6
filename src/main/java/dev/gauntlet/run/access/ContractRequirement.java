package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyInspection;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The requirement of a contract over HTTP, with accounts for its users.
 *
 * @param contract the name that settings and objectives use for it
 * @param journeys the journeys of the contract, at least one
 * @param users supplies the number of all users; called once the load is known to be possible
 * @param accounts the most accounts that are registered if none are configured
 */
public record ContractRequirement(
    String contract,
    List<Journey> journeys,
    IntSupplier users,
    int accounts,
    ContractDemands demands)
    implements Requirement<ContractAccess> {

  private static final String ACCOUNTS = "accounts";

  @Override
  public PlannedContract plan(PlanningContext planning) {
    Settings settings = planning.settings();
    TargetOptions target = planning.part(TargetOptions.class);
    Section section = settings.section("target");
    Endpoint endpoint = target.endpoint(contract);
    Contract read = ContractFile.read(endpoint, settings);
    OperationNames names = OperationNames.of(endpoint, settings);
    List<Journey> buildable =
        buildable(
            read,
            ContractFile.isSound(endpoint, settings),
            settings.section("load"),
            names.established());
    ContractUse use = ContractUse.of(endpoint, read, buildable, accounts(endpoint, section));
    ContractFile.rejectUnmarked(endpoint, settings, use.ownValues());
    if (use.needsLogin()) {
      TargetProvider.checkLogin(endpoint, read, section);
    }
    if (!names.rejectMisspelled(use)) {
      checkUse(use, settings);
    }
    return new PlannedContract(this, use, planning.part(UserOptions.class), target);
  }

  private void checkUse(ContractUse use, Settings settings) {
    use.check(settings.section("load"));
    if (!demands.pushes()) {
      use.checkUnwatched(settings.section("load"));
    }
    demands.check(use, settings.section("target").section(contract));
  }

  /**
   * Returns the journeys that can be built, and reports the others. Errors in the contract are
   * reported alone, since they explain the faults of journeys.
   */
  private List<Journey> buildable(
      Contract read, boolean soundContract, Section load, Set<String> established) {
    List<Journey> buildable = new ArrayList<>();
    for (Journey journey : journeys) {
      Optional<String> fault = JourneyInspection.fault(journey, read, established);
      if (fault.isEmpty()) {
        buildable.add(journey);
      } else if (soundContract) {
        load.problemOfChoice(
            "journeys",
            "includes %s, which cannot be built: %s; correct that first"
                .formatted(journey.name(), fault.get()));
      }
    }
    return buildable;
  }

  private static List<Account> accounts(Endpoint endpoint, Section target) {
    try {
      return endpoint.accounts().map(AccountFile::read).orElse(List.of());
    } catch (IllegalArgumentException e) {
      endpoint
          .giving(ACCOUNTS, target)
          .problem(ACCOUNTS, "%s, was %s".formatted(e.getMessage(), endpoint.accounts().get()));
      return List.of();
    }
  }
}
