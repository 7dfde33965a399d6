package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseNameTest {

  private static String together() {
    Map<String, String> phases = new LinkedHashMap<>();
    phases.put("readers", "steady");
    phases.put("writers", "burst 1");
    return PhaseName.together(phases);
  }

  @Test
  void combinedPhaseNameListsAllGroups() {
    assertThat(together()).isEqualTo("readers/steady + writers/burst 1");
    assertThat(PhaseName.ofGroup(together(), "readers")).hasValue("steady");
    assertThat(PhaseName.ofGroup(together(), "writers")).hasValue("burst 1");
    assertThat(PhaseName.ofGroup(together(), "more-readers")).isEmpty();
  }

  @Test
  void objectiveMayNameAPhaseWithItsGroupOrWithout() {
    List<String> names =
        List.of(together(), "readers/steady", "steady", "writers/burst 1", "burst 1");
    assertThat(PhaseName.aliases(together(), List.of("readers", "writers")))
        .containsExactlyElementsOf(names);
    assertThat(names).allMatch(name -> PhaseName.isNamed(together(), name));
    assertThat(PhaseName.isNamed(together(), "writers/steady")).isFalse();
  }

  @Test
  void objectiveMayNameAPhaseThatAllGroupsHaveWithAGroupOrWithout() {
    assertThat(PhaseName.aliases("spike", List.of("readers", "writers")))
        .containsExactly("spike", "readers/spike", "writers/spike");
    assertThat(PhaseName.isNamed("spike", "readers/spike")).isTrue();
    assertThat(PhaseName.isNamed("spike", "readers/steady")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ramp + hold", "ramp+hold", "day/night", "day/night + hold"})
  void phaseOfAllUsersKeepsItsNameWhateverItContains(String name) {
    assertThat(PhaseName.aliases(name, List.of())).startsWith(name);
    assertThat(PhaseName.isNamed(name, name)).isTrue();
  }

  @Test
  void phaseOfAllUsersHasItsOwnNameOnly() {
    assertThat(PhaseName.aliases("spike", List.of())).containsExactly("spike");
    assertThat(PhaseName.aliases("ramp + hold", List.of())).containsExactly("ramp + hold");
    assertThat(PhaseName.ofGroup("steady", "readers")).isEmpty();
  }

  @Test
  void nameWithTwoReadingsIsAmbiguous() {
    assertThat(PhaseName.isAmbiguous("up + down")).isTrue();
    assertThat(PhaseName.isAmbiguous("burst 1")).isFalse();
  }
}
