package dev.gauntlet.run.plan;

import dev.gauntlet.config.Settings;
import dev.gauntlet.run.access.PlannedContract;
import java.util.ArrayList;
import java.util.List;

/** The options for accounts and tokens that no user of a run needs. */
final class IneffectiveAccounts {

  private static final List<String> ACCOUNT = List.of("username", "password", "password-file");
  private static final List<String> TOKEN = List.of("token", "token-file");
  private static final String NO_LOGIN = "no user logs in";
  private static final String ACCOUNTS_GIVEN = "target.accounts gives the accounts";

  private final Settings settings;
  private final List<String> remarks = new ArrayList<>();

  private IneffectiveAccounts(Settings settings) {
    this.settings = settings;
  }

  /** Returns a line for each such option, with the reason. */
  static List<String> remarks(RunSpec spec) {
    IneffectiveAccounts found = new IneffectiveAccounts(spec.settings());
    List<PlannedContract> all = spec.requirements().all(PlannedContract.class);
    List<PlannedContract> logIn = all.stream().filter(PlannedContract::logsIn).toList();
    found.section("target", all);
    all.forEach(each -> found.section("target." + each.use().name(), List.of(each)));
    found.unless(
        logIn.stream().anyMatch(PlannedContract::registers),
        haveFile(logIn) ? ACCOUNTS_GIVEN : "no user registers",
        "target.new-accounts");
    found.unless(!logIn.isEmpty(), NO_LOGIN, "load.log-in");
    return found.remarks;
  }

  /** Adds the accounts and tokens of a section that no user of these contracts needs. */
  private void section(String section, List<PlannedContract> contracts) {
    List<PlannedContract> logIn = contracts.stream().filter(PlannedContract::logsIn).toList();
    boolean one = logIn.stream().anyMatch(IneffectiveAccounts::isOneForAll);
    ACCOUNT.forEach(key -> unless(one, insteadOfOne(logIn), section + "." + key));
    unless(!logIn.isEmpty(), NO_LOGIN, section + ".accounts");
    boolean sendsToken =
        contracts.stream().anyMatch(each -> each.use().needsLogin() && !each.logsIn());
    TOKEN.forEach(key -> unless(sendsToken, "no user sends a token", section + "." + key));
  }

  private static String insteadOfOne(List<PlannedContract> logIn) {
    if (logIn.isEmpty()) {
      return NO_LOGIN;
    }
    if (haveFile(logIn)) {
      return ACCOUNTS_GIVEN;
    }
    return logIn.stream().anyMatch(PlannedContract::registers)
        ? "the users get accounts of their own"
        : "the users share the account of the reference platform";
  }

  private static boolean haveFile(List<PlannedContract> logIn) {
    return logIn.stream().anyMatch(each -> !each.use().accounts().isEmpty());
  }

  /** Returns whether users log in with the one configured account. */
  private static boolean isOneForAll(PlannedContract contract) {
    return contract.use().endpoint().baseUrl().isPresent()
        && contract.use().accounts().isEmpty()
        && !contract.registers();
  }

  private void unless(boolean effective, String reason, String path) {
    if (!effective) {
      settings.optionsOf(path).forEach(option -> remarks.add("-D" + option + ": " + reason));
    }
  }
}
