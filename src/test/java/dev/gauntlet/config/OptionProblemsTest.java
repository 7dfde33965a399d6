package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the problems of options and environment variables. */
class OptionProblemsTest extends LoadSectionCase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
users       | -5    | load.users must be positive, was -5 (-Dusers)
users       | many  | load.users must be a whole number, was many (-Dusers)
users       | 2.5   | load.users must be a whole number, was 2.5 (-Dusers)
users       | -3000000000 | load.users must be positive, was -3000000000 (-Dusers)
users       | 3000000000 | load.users must be at most 2147483647, was 3000000000 (-Dusers)
load.users  | 0     | load.users must be positive, was 0 (-Dload.users)
duration    | -5 s  | load.duration must not be negative, was -5 s (-Dduration)
model       | opne  | load.model must be one of closed, open (did you mean open?), was opne (-Dmodel)
load.usres  | 5     | unknown key load.usres, did you mean users? (-Dload.usres)
load.users.x| 5     | load.users must be a single value, was a section (-Dload.users.x)
usres       | 5     | unknown option usres, did you mean users? (-Dusres)
Users       | 5     | unknown option Users, did you mean users? (-DUsers)
'users '    | 5     | unknown option "users ", did you mean users? (-Dusers )
baseurl     | x     | unknown option baseurl, did you mean baseUrl? (-Dbaseurl)
spawn-rate  | 5     | unknown option spawn-rate, did you mean spawnRate? (-Dspawn-rate)
BASEURL     | x     | unknown option BASEURL, did you mean baseUrl? (-DBASEURL)
base-url    | x     | unknown option base-url, did you mean baseUrl? (-Dbase-url)
base_url    | x     | unknown option base_url, did you mean baseUrl? (-Dbase_url)
baseurl.ma  | x     | unknown option baseurl.ma, did you mean baseUrl.ma? (-Dbaseurl.ma)
base-url.ap | x     | unknown option base-url.ap, did you mean baseUrl.ap? (-Dbase-url.ap)
spawnRates  | 5     | unknown option spawnRates, did you mean spawnRate? (-DspawnRates)
SPAWN_RATE  | 5     | unknown option SPAWN_RATE, did you mean spawnRate? (-DSPAWN_RATE)
dry-run     | true  | unknown option dry-run, did you mean dryRun? (-Ddry-run)
dryrun      | true  | unknown option dryrun, did you mean dryRun? (-Ddryrun)
QUICK       | true  | unknown option QUICK, did you mean quick? (-DQUICK)
laod.users  | 5     | unknown option laod.users, did you mean load.users? (-Dlaod.users)
taget.x     | 5     | unknown option taget.x, did you mean target.x? (-Dtaget.x)
gauntlet.users | 5  | unknown option gauntlet.users, did you mean users? (-Dgauntlet.users)
gauntlet.load.users | 5 | unknown option gauntlet.load.users, did you mean load.users? (-Dgauntlet.load.users)
GAUNTLET_LOAD_USERS | 5 | option GAUNTLET_LOAD_USERS has the name of an environment variable: set the variable instead (-DGAUNTLET_LOAD_USERS)
''          | 3     | an option has no name, write -DNAME=VALUE (-D)
''          | ''    | an option has no name, write -DNAME=VALUE (-D)
model       | null  | load.model is missing (-Dmodel)
""")
  void anOptionIsBlamedByItsName(String option, String value, String problem) {
    folder.option(option, value);
    assertThat(problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({"model, HOME", "load.model, HOME", "none, GAUNTLET_LOAD_MODEL"})
  void missingKeyIsNotAttributedToAnotherOptionOrToTheDefaults(String option, String variable) {
    folder.option(option, "open").variable(variable, "open");
    Settings settings = folder.load();
    settings.section("load").problem("duration", "is missing");
    settings.section("load").problem("rate", "is missing");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .containsExactly(
            "load.duration is missing", "load.rate is missing");
  }

  @Test
  void missingKeyOfASectionGivenByOptionsIsAttributedToNoOption() {
    folder.option("target.own.token", "x");
    Settings settings = folder.load();
    settings.section("target.own").problem("username", "is missing");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .containsExactly("target.own.username is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "userCount,    users",
    "user-count,   users",
    "vus,          users",
    "VUs,          users",
    "maxVUs,       users",
    "vusers,       users",
    "concurrency,  users",
    "hatchRate,    spawnRate",
    "hatch-rate,   spawnRate",
    "rampUp,       spawnRate",
    "ramp_up,      spawnRate",
    "runTime,      duration",
    "run-time,     duration",
    "arrivalRate,  rate",
    "rps,          rate",
    "host,         baseUrl",
    "targetUrl,    baseUrl"
  })
  void theWordsOfOtherToolsAreTakenForNoOptionOfASimulationsOwn(String word, String ours) {
    folder.option(word, "5");
    assertThat(problems())
        .containsExactly("unknown option %s, did you mean %s? (-D%s)".formatted(word, ours, word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulation",
        "gauntlet.starter",
        "gauntlet.suite",
        "java.version",
        "user.name",
        "user.dir",
        "path.separator",
        "basedir",
        "gatling.simulationClass",
        "maven.home",
        "skipTests",
        "test",
        "http.proxyHost",
        "line.separator",
        "os.name",
        "file.encoding",
        "sun.arch.data.model",
        "jdk.debug",
        "java.library.path",
        "native.encoding",
        "surefire.test.class.path",
        "threads",
        "url",
        "java.rmi.server.hostname",
        "myOwnOption"
      })
  void optionsOfOthersAreLeftAlone(String option) {
    folder.option(option, "x");
    assertThat(problems()).isEmpty();
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    folder.option("users", "5").option("load.users", "6");
    assertThat(problems())
        .containsExactly("-Dload.users and -Dusers differ: set one of them (-Dusers)");
    folder.option("load.users", "5");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "users, sockets, load.users",
    "users, 'load.\"users\"', load.users",
    "baseUrl.ma, target.ma.base-url, target.ma.base-url",
    "baseUrl.my-shop, target.my-shop.base-url, target.my-shop.base-url"
  })
  void twoNamesOfOneKeyMustNotDiffer(String name, String other, String key) {
    folder.option(name, "5").option(other, "6");
    assertThat(ProblemTexts.of(folder.load()::throwIfProblems))
        .singleElement()
        .asString()
        .contains("-D" + name, "-D" + other, " differ: set one of them");
    folder.option(other, "5");
    assertThat(ProblemTexts.of(folder.load()::throwIfProblems)).isEmpty();
  }

  @Test
  void optionThatNamesASectionIsRefusedWithItsKeys() {
    folder.option("target", "http://localhost").option("objectives", "none");
    folder.option("load", "{users=3}");
    String why = " is a whole section: set its keys as separate options";
    assertThat(problems())
        .containsExactly(
            "option load" + why + ", such as -Dload.dry-run=... (-Dload)",
            "option objectives" + why + "; reference.conf contains them (-Dobjectives)",
            "option target" + why + ", such as -Dtarget.base-url=... (-Dtarget)");
  }

  @Test
  void optionForAKeyAndOneForItsChildAreMutuallyExclusive() {
    folder.option("load.pace", "1s").option("load.pace.warn", "2s").option("load.pacer", "3");
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactly(
            "-Dload.pace and -Dload.pace.warn exclude each other: set one of them, or only keys"
                + " below load.pace (-Dload.pace)");
  }

  @Test
  void variableForAKeyAndOptionForItsChildAreMutuallyExclusive() {
    folder.variable("GAUNTLET_LOAD_USERS", "1").option("load.users.warn", "2");
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactly(
            "GAUNTLET_LOAD_USERS and -Dload.users.warn exclude each other: set one of them, or"
                + " only keys below load.users (GAUNTLET_LOAD_USERS)");
  }

  @Test
  void anUnknownVariableIsRefused() {
    folder.variable("GAUNTLET_LOAD_USRES", "5").variable("HOME", "/nowhere");
    assertThat(problems())
        .containsExactly(
            "unknown variable GAUNTLET_LOAD_USRES, did you mean GAUNTLET_LOAD_USERS?"
                + " (GAUNTLET_LOAD_USRES)");
  }

  @Test
  void problemOfAVariableNamesIt() {
    folder.variable("GAUNTLET_LOAD_USERS", "-1");
    assertThat(problems())
        .containsExactly("load.users must be positive, was -1 (GAUNTLET_LOAD_USERS)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load..users", "load.", "load.\"x"})
  void optionWithAnInvalidPathIsRefused(String option) {
    folder.option(option, "5");
    assertThat(problems())
        .containsExactly(
            "option " + option + " is not a path such as load.users (-D" + option + ")");
  }
}
