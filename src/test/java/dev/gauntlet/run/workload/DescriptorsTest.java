package dev.gauntlet.run.workload;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.load.Arrivals;
import dev.gauntlet.load.LoadShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DescriptorsTest {

  @Test
  void everyUserNeedsOneBesidesTheSpareOnes() {
    assertThat(new Descriptors(1224).objection(1024, 1)).isEmpty();
    assertThat(new Descriptors(1224).objection(1025, 1)).isPresent();
  }

  @Test
  void whoWatchesHasASocketBesidesItsConnection() {
    assertThat(new Descriptors(1224).objection(512, 2)).isEmpty();
    assertThat(new Descriptors(1224).objection(513, 2))
        .hasValue(
            "must be at most 512 with this process's limit of 1224 file descriptors, was 513;"
                + " raise it with ulimit -n 1226");
  }

  @Test
  void theObjectionTellsTheMostThatCanBeHadAndHowToGetMore() {
    assertThat(new Descriptors(1024).objection(5000, 1))
        .hasValue(
            "must be at most 824 with this process's limit of 1024 file descriptors, was 5000;"
                + " raise it with ulimit -n 5200");
  }

  @Test
  void aLimitBelowTheSpareOnesAllowsNobody() {
    assertThat(new Descriptors(64).objection(1, 1).orElseThrow()).startsWith("must be at most 0 ");
  }

  @Test
  void theMostUsersAreNoOverflow() {
    assertThat(new Descriptors(1024).objection(Integer.MAX_VALUE, 1).orElseThrow())
        .endsWith("ulimit -n 2147483847");
    assertThat(new Descriptors(Long.MAX_VALUE).objection(Integer.MAX_VALUE, 1)).isEmpty();
  }

  @Test
  void arrivalsNeedRoomForAllWhoWouldWaitForOneAnswer() {
    LoadShape shape = LoadShape.phase("p").users(10).atOnce().during(ofMinutes(10));
    assertThat(new Descriptors(1024).objection(new Arrivals(shape, 41.2), ofSeconds(20))).isEmpty();
    assertThat(new Descriptors(1024).objection(new Arrivals(shape, 50), ofSeconds(20)))
        .hasValue(
            "must be at most 41.2/s with this process's limit of 1024 file descriptors, since an"
                + " arrival may wait 20 s for an answer, was 50/s; raise it with ulimit -n 1200, or"
                + " shorten target.request-timeout");
  }

  @Test
  void noMoreCanWaitThanArriveInAll() {
    LoadShape brief = LoadShape.phase("p").users(10).atOnce().during(ofSeconds(2));
    assertThat(new Descriptors(1024).objection(new Arrivals(brief, 400), ofSeconds(20))).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void thisProcessHasALimit() {
    assertThat(Descriptors.ofProcess().orElseThrow().limit()).isPositive();
  }
}
