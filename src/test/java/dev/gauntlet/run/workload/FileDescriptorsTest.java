package dev.gauntlet.run.workload;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.load.Shapes;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.ProcessUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FileDescriptorsTest {

  private static final LoadShape TEN_MINUTES =
      LoadShape.phase("p").users(10).atOnce().during(ofMinutes(10));

  @Test
  void everyUserNeedsADescriptorBesidesTheReserve() {
    assertThat(new FileDescriptors(1400).objection(1072, 1)).isEmpty();
    assertThat(new FileDescriptors(1400).objection(1073, 1)).isPresent();
  }

  /** A load generator with 98 % of its descriptors in use counts as out of descriptors. */
  @Test
  void acceptedPlanStaysBelowTheDescriptorWarningLevel() {
    int most = 9650;
    FileDescriptors descriptors = new FileDescriptors(20_000);
    assertThat(descriptors.objection(most, 2)).isEmpty();
    assertThat(descriptors.objection(most + 1, 2)).isPresent();
    int besides = 203;
    assertThat(2 * most + besides).isLessThan((int) (20_000 * ProcessUsage.ALL_DESCRIPTORS));
  }

  @Test
  void suggestedLimitSuffices() {
    String objection = new FileDescriptors(1024).objection(5000, 1).orElseThrow();
    long named = Long.parseLong(objection.substring(objection.lastIndexOf(' ') + 1));
    assertThat(new FileDescriptors(named).objection(5000, 1)).isEmpty();
    assertThat(new FileDescriptors(named - 1).objection(5000, 1)).isPresent();
  }

  @Test
  void subscriberNeedsADescriptorForItsSocketToo() {
    assertThat(new FileDescriptors(1400).objection(536, 2)).isEmpty();
    assertThat(new FileDescriptors(1400).objection(537, 2))
        .hasValue(
            "must be at most 536 with this process's limit of 1400 file descriptors, was 537;"
                + " raise it with ulimit -n 1403");
  }

  @Test
  void objectionNamesTheMaximumAndHowToRaiseIt() {
    assertThat(new FileDescriptors(1024).objection(5000, 1))
        .hasValue(
            "must be at most 703 with this process's limit of 1024 file descriptors, was 5000;"
                + " raise it with ulimit -n 5409");
  }

  @Test
  void limitBelowTheReserveAllowsNoUser() {
    assertThat(new FileDescriptors(64).objection(1, 1).orElseThrow())
        .startsWith("must be at most 0 ");
  }

  @Test
  void maximumUsersDoNotOverflow() {
    assertThat(new FileDescriptors(1024).objection(Integer.MAX_VALUE, 1).orElseThrow())
        .endsWith("ulimit -n 2191310150");
    assertThat(new FileDescriptors(Long.MAX_VALUE).objection(Integer.MAX_VALUE, 1)).isEmpty();
  }

  @Test
  void suggestedLimitIsWithinTheKernelMaximum() {
    assertThat(new FileDescriptors(1024, 1_048_576).objection(Integer.MAX_VALUE, 1).orElseThrow())
        .endsWith("; fs.nr_open allows ulimit -n 1048576 here, and 2191310150 would be needed");
    assertThat(new FileDescriptors(1024, 5409).objection(5000, 1).orElseThrow())
        .endsWith("; raise it with ulimit -n 5409");
  }

  @Test
  void arrivalsNeedDescriptorsForAllWaitingUsers() {
    assertThat(
            new FileDescriptors(1024)
                .objection(new OpenModelArrivals(TEN_MINUTES, 35.15), ofSeconds(20)))
        .isEmpty();
    assertThat(
            new FileDescriptors(1024)
                .objection(new OpenModelArrivals(TEN_MINUTES, 50), ofSeconds(20)))
        .hasValue(
            "must be at most 35.15/s with this process's limit of 1024 file descriptors, since an"
                + " arrival may wait 20 s for an answer, was 50/s; raise it with ulimit -n 1327, or"
                + " shorten target.request-timeout");
  }

  @Test
  void requestTimeoutAbove20SecondsDoesNotRefuseARate() {
    OpenModelArrivals arrivals = new OpenModelArrivals(TEN_MINUTES, 35.15);
    assertThat(new FileDescriptors(1024).objection(arrivals, ofSeconds(60))).isEmpty();
    assertThat(
            new FileDescriptors(1024)
                .objection(new OpenModelArrivals(TEN_MINUTES, 50), ofSeconds(60)))
        .hasValue(
            "must be at most 35.15/s with this process's limit of 1024 file descriptors, since an"
                + " arrival may wait 20 s for an answer, was 50/s; raise it with ulimit -n 1327, or"
                + " set target.request-timeout below 20 s");
  }

  @Test
  void requestTimeoutAbove20SecondsWarnsOfTooFewDescriptors() {
    OpenModelArrivals arrivals = new OpenModelArrivals(TEN_MINUTES, 35.15);
    assertThat(new FileDescriptors(1024).warning(arrivals, ofSeconds(20))).isEmpty();
    assertThat(new FileDescriptors(1024).warning(arrivals, ofSeconds(60)))
        .hasValue(
            "should the target stop answering, 35.15/s would need 2409 file descriptors until"
                + " target.request-timeout, 1 min, ends their requests, and this process has 1024:"
                + " the run would be invalid; raise it with ulimit -n 2459");
  }

  @Test
  void waitingUsersAreLimitedByAllArrivals() {
    LoadShape brief = LoadShape.phase("p").users(10).atOnce().during(ofSeconds(2));
    assertThat(
            new FileDescriptors(1024).objection(new OpenModelArrivals(brief, 300), ofSeconds(20)))
        .isEmpty();
  }

  @Test
  void groupsOfUsersNeedTheirDescriptorsTogether() {
    OpenModelArrivals arrivals = new OpenModelArrivals(TEN_MINUTES, 20);
    assertThat(new FileDescriptors(1024).objection(arrivals, ofSeconds(20))).isEmpty();
    assertThat(new FileDescriptors(1024).objection(400, 1)).isEmpty();
    assertThat(new FileDescriptors(1024).objectionOfGroups(size(0, arrivals), ofSeconds(20)))
        .isEmpty();
    assertThat(new FileDescriptors(1024).objectionOfGroups(size(400, arrivals), ofSeconds(60)))
        .hasValue(
            "of all groups need 1100 file descriptors, since an arrival may wait 20 s for an"
                + " answer, and this process's limit is 1024; raise it with ulimit -n 1123, or"
                + " lower the users or rates of groups");
    assertThat(
            new FileDescriptors(1024).objectionOfGroups(size(0, arrivals, arrivals), ofSeconds(20)))
        .isPresent();
    assertThat(new FileDescriptors(1200).warning(size(0, arrivals, arrivals), ofSeconds(20)))
        .isEmpty();
    assertThat(new FileDescriptors(1200).warning(size(0, arrivals, arrivals), ofSeconds(30)))
        .hasValue(
            "should the target stop answering, all groups of users would need 1500 file descriptors"
                + " until target.request-timeout, 30 s, ends their requests, and this process has"
                + " 1200: the run would be invalid; raise it with ulimit -n 1531");
  }

  @Test
  void consecutiveGroupsNeedTheDescriptorsOfTheLargest() {
    LoadShape later = Shapes.late(ofMinutes(10), 10);
    WorkloadSize size =
        size(0, new OpenModelArrivals(TEN_MINUTES, 35), new OpenModelArrivals(later, 35));
    assertThat(new FileDescriptors(1024).objectionOfGroups(size, ofSeconds(20))).isEmpty();
  }

  private static WorkloadSize size(int peak, OpenModelArrivals... arrivals) {
    return new WorkloadSize(
        "combined",
        QuickScale.NONE,
        peak,
        1,
        List.of(arrivals),
        PlannedLoad.open(600, 1),
        List::of);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void thisProcessHasALimit() {
    assertThat(FileDescriptors.ofProcess().orElseThrow().limit()).isPositive();
  }
}
