package dev.gauntlet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.gauntlet.platform.PlatformLaunch;
import java.util.Arrays;

@AnalyzeClasses(packages = "dev.gauntlet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String OURS = "dev.gauntlet..";

  @ArchTest
  static final ArchRule noCycles = slices().matching("dev.gauntlet.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule allMeetThePlatformAtTheSocket =
      noClasses()
          .that(
              resideInAPackage("dev.gauntlet..")
                  .and(not(resideInAPackage("dev.gauntlet.platform.."))))
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.gauntlet.platform..")
                  .and(not(equivalentTo(PlatformLaunch.class))));

  @ArchTest
  static final ArchRule onlyBridgeTouchesGatlingsInternals =
      only("bridge")
          .maySee(
              "io.gatling.core..",
              "io.gatling.commons..",
              "io.gatling.http.client..",
              "io.gatling.http.response..",
              "scala..");

  @ArchTest
  static final ArchRule onlySimulationsSeeGatling =
      only("bridge", "protocol", "journey", "catalog", "run").maySee("io.gatling..");

  @ArchTest
  static final ArchRule runsKnowNoCommandsNoSuitesAndNoKeptRuns =
      noClasses()
          .that(not(resideInAnyPackage(all("cli", "suite", "results"))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(all("cli", "suite", "results")));

  @ArchTest
  static final ArchRule onlySimulationsSeeTheCatalog = only("catalog").maySee(ours("catalog"));

  @ArchTest
  static final ArchRule clientsAreUsableWithoutGatling =
      noClasses()
          .that()
          .resideInAPackage("dev.gauntlet.protocol.*.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.gatling..", "dev.gauntlet.bridge..");

  @ArchTest
  static final ArchRule onlyConfigReadsHocon = only("config").maySee("com.typesafe.config..");

  @ArchTest
  static final ArchRule onlyMeasureAndTheRecordSeeHdrHistogram =
      only("measure", "record").maySee("org.HdrHistogram..");

  /** The measuring packages write no files; the package record does. */
  @ArchTest
  static final ArchRule theHotPathKnowsNoFile =
      noClasses()
          .that()
          .resideInAPackage(ours("measure"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule onlyThePlatformSeesItsDrivers =
      only("platform")
          .maySee(
              "io.vertx..",
              "org.flywaydb..",
              "org.postgresql..",
              "redis..",
              "org.testcontainers..",
              "com.github.dockerjava..");

  @ArchTest
  static final ArchRule onlyClientsAndThePlatformSeeRedis =
      only("platform", "protocol.redis.client").maySee("io.lettuce..");

  @ArchTest
  static final ArchRule onlyConsolesPrint =
      noClasses()
          .that()
          .doNotHaveSimpleName("Console")
          .and()
          .haveSimpleNameNotEndingWith("Main")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule noMutableStatics = fields().that().areStatic().should().beFinal();

  /** Values that are read together form a record; these two hold one statistic per part. */
  @ArchTest
  static final ArchRule recordsHaveEightPartsAtMost =
      noClasses()
          .that()
          .areRecords()
          .and()
          .doNotHaveSimpleName("LatencyMs")
          .and()
          .doNotHaveSimpleName("ValueFigures")
          .should(haveMorePartsThan(8));

  @ArchTest
  static final ArchRule noDrawersForOddments =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..");

  private static ArchCondition<JavaClass> haveMorePartsThan(int most) {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "have more than %s parts".formatted(most),
            (JavaClass type) -> type.reflect().getRecordComponents().length > most));
  }

  /** Our packages to which a third-party library is confined. */
  private record Owners(String... names) {
    ArchRule maySee(String... foreign) {
      return noClasses()
          .that(resideInAPackage(OURS).and(not(resideInAnyPackage(all(names)))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(foreign));
    }
  }

  private static Owners only(String... names) {
    return new Owners(names);
  }

  private static String[] all(String... names) {
    return Arrays.stream(names).map(ArchitectureTest::ours).toArray(String[]::new);
  }

  private static String ours(String name) {
    return "dev.gauntlet." + name + "..";
  }
}
