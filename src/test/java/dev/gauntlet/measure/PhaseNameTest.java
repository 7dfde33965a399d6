package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseNameTest {

  private static String together() {
    Map<String, String> phases = new LinkedHashMap<>();
    phases.put("readers", "steady");
    phases.put("writers", "burst 1");
    return PhaseName.together(phases);
  }

  @Test
  void phasesOfAllGroupsStandInTheName() {
    assertThat(together()).isEqualTo("readers/steady + writers/burst 1");
    assertThat(PhaseName.ofGroup(together(), "readers")).hasValue("steady");
    assertThat(PhaseName.ofGroup(together(), "writers")).hasValue("burst 1");
    assertThat(PhaseName.ofGroup(together(), "more-readers")).isEmpty();
  }

  @Test
  void objectiveMayNameAPhaseWithItsGroupOrWithout() {
    assertThat(PhaseName.aliases(together()))
        .containsExactly("readers/steady", "steady", "writers/burst 1", "burst 1");
  }

  @Test
  void phaseOfAllUsersHasItsOwnNameOnly() {
    assertThat(PhaseName.aliases("spike")).containsExactly("spike");
    assertThat(PhaseName.ofGroup("steady", "readers")).isEmpty();
  }

  @Test
  void nameThatWouldBeReadAsTwoIsAmbiguous() {
    assertThat(PhaseName.isAmbiguous("up + down")).isTrue();
    assertThat(PhaseName.isAmbiguous("burst 1")).isFalse();
  }
}
