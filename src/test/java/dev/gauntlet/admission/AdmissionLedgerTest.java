package dev.gauntlet.admission;

import static dev.gauntlet.measure.AdmissionCount.ACCEPTED;
import static dev.gauntlet.measure.AdmissionCount.CROSS_TALK;
import static dev.gauntlet.measure.AdmissionCount.MARKED;
import static dev.gauntlet.measure.AdmissionCount.NOT_RETURNED;
import static dev.gauntlet.measure.AdmissionCount.OVER_LIMIT;
import static dev.gauntlet.measure.AdmissionCount.REFUSED;
import static dev.gauntlet.measure.AdmissionCount.STATISTICS_DIFFER;
import static dev.gauntlet.measure.AdmissionCount.UNKNOWN;
import static dev.gauntlet.measure.AdmissionCount.WRONG_REFUSALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.AdmissionCount;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each claim at its borders, with a limit of 2 for all users and of 1 for each. */
class AdmissionLedgerTest {

  private final AdmissionLedger ledger = new AdmissionLedger("cv");
  private long now;

  AdmissionLedgerTest() {
    limits(2, 1, 0, OptionalLong.empty());
  }

  private void limits(int global, int user, int others, OptionalLong expiry) {
    ledger.platform(
        new AdmissionOptions(OptionalInt.of(global), OptionalInt.of(user), others, expiry));
  }

  private void ask(String... users) {
    for (String user : users) {
      ledger.startSent(user, user, now++);
    }
  }

  private void accept(String... users) {
    for (String user : users) {
      ledger.accepted(user, user, now++);
    }
  }

  private void refuse(String by, String... users) {
    for (String user : users) {
      ledger.refused(user, by, now++);
    }
  }

  private void end(String user) {
    ledger.endSent(user, now++);
    ledger.ended(user, now++);
  }

  private void report(long sent, long active) {
    ledger.reported(sent, now++, active);
  }

  private long count(AdmissionCount what) {
    ledger.decideAll();
    return ledger.reading().of(what);
  }

  @Test
  void asManyAsTheLimitAreNoFault() {
    ask("a", "b", "c");
    accept("a", "b");
    refuse("global", "c");
    assertThat(count(OVER_LIMIT)).isZero();
    assertThat(count(WRONG_REFUSALS)).isZero();
    assertThat(count(ACCEPTED)).isEqualTo(2);
    assertThat(count(REFUSED)).isEqualTo(1);
    assertThat(ledger.reading().slots().mostCertain()).isEqualTo(2);
  }

  @Test
  void oneMoreThanTheLimitIsAFault() {
    ask("a", "b", "c");
    accept("a", "b", "c");
    assertThat(count(OVER_LIMIT)).isEqualTo(1);
    assertThat(ledger.reading().findings())
        .containsExactly("3 slots were active at once, above the limit \"global\" of 2");
  }

  @Test
  void fewFaultsOfEachKindAreDescribed() {
    ask("a", "b", "c", "d", "e", "f", "g");
    accept("a", "b", "c", "d", "e", "f", "g");
    report(now++, 0);
    assertThat(count(OVER_LIMIT)).isEqualTo(5);
    assertThat(ledger.reading().findings()).hasSize(4);
  }

  @Test
  void slotWhoseReturnIsSentNoLongerCounts() {
    ask("a", "b", "c");
    accept("a", "b");
    ledger.endSent("a", now++);
    accept("c");
    assertThat(count(OVER_LIMIT)).isZero();
  }

  @Test
  void secondSlotOfOneUserIsAFault() {
    ledger.startSent(1, "a", now++);
    ledger.startSent(2, "a", now++);
    ledger.accepted(1, "x", now++);
    ledger.accepted(2, "y", now++);
    assertThat(count(OVER_LIMIT)).isEqualTo(1);
  }

  @Test
  void sameSlotAgainIsNoFurtherOne() {
    ledger.startSent(1, "a", now++);
    ledger.startSent(2, "a", now++);
    ledger.accepted(1, "x", now++);
    ledger.accepted(2, "x", now++);
    assertThat(count(OVER_LIMIT)).isZero();
    assertThat(ledger.reading().slots().possible()).isEqualTo(1);
  }

  @Test
  void refusalBelowTheLimitIsWrong() {
    ask("a", "b");
    accept("a");
    refuse("global", "b");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(1);
    assertThat(ledger.reading().findings())
        .containsExactly(
            "refused by the limit \"global\" while at most 1 slots can have been active");
  }

  @Test
  void refusalIsWrongAlsoIfManyWereAskedForAtOnce() {
    ask("a", "b", "c", "d");
    refuse("global", "b", "c", "d");
    accept("a");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(3);
  }

  @Test
  void limitReachedAtAnyMomentOfTheRequestJustifiesARefusal() {
    ask("a", "b");
    accept("a", "b");
    ledger.startSent("c", "c", now++);
    end("a");
    end("b");
    refuse("global", "c");
    assertThat(count(WRONG_REFUSALS)).isZero();
  }

  @Test
  void slotReturnedBeforeTheRequestDoesNotJustifyARefusal() {
    ask("a", "b");
    accept("a", "b");
    end("a");
    ask("c");
    refuse("global", "c");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(1);
  }

  @Test
  void slotMayBeActiveUntilItsReturnIsConfirmed() {
    ask("a", "b");
    accept("a", "b");
    ledger.endSent("a", now++);
    ask("c");
    refuse("global", "c");
    assertThat(count(WRONG_REFUSALS)).isZero();
  }

  @Test
  void lostReplyMayBeASlot() {
    ask("a", "b", "c");
    ledger.unknown("a", now++);
    accept("b");
    refuse("global", "c");
    assertThat(count(UNKNOWN)).isEqualTo(1);
    assertThat(count(WRONG_REFUSALS)).isZero();
    accept("a");
    assertThat(count(OVER_LIMIT)).isZero();
  }

  @Test
  void missingReplyMayBeASlot() {
    ask("a", "b", "c");
    accept("b");
    refuse("global", "c");
    assertThat(count(WRONG_REFUSALS)).isZero();
  }

  @Test
  void rejectedRequestIsNoSlot() {
    ask("a", "b", "c");
    ledger.rejected("a", now++);
    accept("b");
    refuse("global", "c");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(1);
  }

  @Test
  void userIsRefusedByItsOwnLimitOnly() {
    ask("a");
    accept("a");
    ledger.startSent("a again", "a", now++);
    refuse("user", "a again");
    ask("b");
    refuse("user", "b");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(1);
  }

  @Test
  void unnamedRefusalIsWrongOnlyBelowAllLimits() {
    ask("a");
    accept("a");
    ledger.startSent("a again", "a", now++);
    refuse("", "a again");
    assertThat(count(WRONG_REFUSALS)).isZero();
    ask("b");
    refuse("", "b");
    assertThat(count(WRONG_REFUSALS)).isEqualTo(1);
  }

  @Test
  void slotsOfOthersBeforeTheLoadJustifyRefusals() {
    limits(2, 1, 1, OptionalLong.empty());
    ask("a", "b");
    accept("a");
    refuse("global", "b");
    assertThat(count(WRONG_REFUSALS)).isZero();
  }

  @Test
  void statisticsWithinTheBoundsAreConserved() {
    ask("a", "b");
    accept("a");
    long sent = now++;
    report(sent, 1);
    report(sent, 2);
    accept("b");
    report(now, 2);
    assertThat(count(STATISTICS_DIFFER)).isZero();
  }

  @Test
  void impossibleStatisticsDiffer() {
    ask("a", "b");
    accept("a", "b");
    report(now++, 1);
    report(now++, 3);
    assertThat(count(STATISTICS_DIFFER)).isEqualTo(2);
    assertThat(ledger.reading().findings())
        .contains("the platform reported 1 active slots, possible were 2 to 2");
  }

  @Test
  void statisticsMayBeOfAnyMomentOfTheirRequest() {
    ask("a");
    accept("a");
    long sent = now++;
    end("a");
    report(sent, 1);
    report(sent, 0);
    assertThat(count(STATISTICS_DIFFER)).isZero();
    report(now++, 1);
    assertThat(count(STATISTICS_DIFFER)).isEqualTo(1);
  }

  @Test
  void slotThatTheLaterRefusedUserNeverHadIsNotPossible() {
    ask("a", "b");
    accept("a");
    report(now++, 2);
    refuse("global", "b");
    assertThat(count(STATISTICS_DIFFER)).isEqualTo(1);
  }

  @Test
  void slotsBeyondThePossibleOnesAreNotReturned() {
    ask("a", "b");
    accept("a", "b");
    end("a");
    ledger.reportedAtEnd(1);
    assertThat(count(NOT_RETURNED)).isZero();
    end("b");
    ledger.reportedAtEnd(2);
    assertThat(count(NOT_RETURNED)).isEqualTo(2);
  }

  @Test
  void expiredSlotMayBeActiveOrNot() {
    limits(1, 1, 0, OptionalLong.of(100));
    ask("a");
    accept("a");
    now = 100;
    ask("b");
    accept("b");
    assertThat(count(OVER_LIMIT)).isZero();
    report(now++, 1);
    report(now++, 2);
    assertThat(count(STATISTICS_DIFFER)).isZero();
  }

  @Test
  void slotIsCertainUntilItExpires() {
    limits(1, 1, 0, OptionalLong.of(100));
    ask("a");
    accept("a");
    now = 98;
    ask("b");
    accept("b");
    assertThat(count(OVER_LIMIT)).isEqualTo(1);
  }

  @Test
  void fairnessComparesUsers() {
    ask("a", "b");
    accept("a", "b");
    assertThat(ledger.reading().fairness().accepted()).isEqualTo(1.0);
    ask("c", "d");
    refuse("global", "c", "d");
    assertThat(ledger.reading().fairness().accepted()).isEqualTo(0.5);
    assertThat(ledger.reading().fairness().shares()).isEqualTo(0.5);
    assertThat(ledger.reading().fairness().users()).isEqualTo(4);
  }

  @Test
  void fairnessOfNothingIsUnknown() {
    ask("a");
    refuse("global", "a");
    assertThat(ledger.reading().fairness().accepted()).isNull();
  }

  @Test
  void answersOfOthersAreCounted() {
    ledger.marked(false);
    ledger.marked(true);
    assertThat(count(MARKED)).isEqualTo(2);
    assertThat(count(CROSS_TALK)).isEqualTo(1);
  }

  @Test
  void manyWaitingEventsAreDecidedWithoutTheMissingAnswer() {
    ledger.startSent("slow", "slow", now++);
    ledger.startSent("a", "a", now++);
    ledger.accepted("a", "a", now++);
    for (int i = 0; i <= PendingEvents.MOST / 2; i++) {
      ledger.startSent("b", "b", now++);
      ledger.refused("b", "global", now++);
    }
    ledger.refused("slow", "global", now++);
    assertThat(count(WRONG_REFUSALS)).isZero();
    assertThat(ledger.reading().slots().possible()).isEqualTo(1);
  }
}
