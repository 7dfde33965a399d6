package dev.gauntlet.platform.ma;

import java.util.List;

/** The subtasks of each task type and their dependencies. */
final class DecomposeTemplate {

  private static final String CLAUDE = "claude_code";
  private static final String GEMINI = "gemini_cli";

  private DecomposeTemplate() {}

  /**
   * A subtask of a template.
   *
   * @param complexity from 1 (easy) to 5
   * @param priority a higher one runs earlier
   * @param dependsOn the positions in the template of the steps that must complete before
   */
  record Step(String name, String tool, int complexity, int priority, List<Integer> dependsOn) {

    private static Step first(String name, String tool, int complexity, int priority) {
      return new Step(name, tool, complexity, priority, List.of());
    }

    private static Step after(
        String name, String tool, int complexity, int priority, Integer... dependsOn) {
      return new Step(name, tool, complexity, priority, List.of(dependsOn));
    }
  }

  /** Returns the steps in order: each depends on earlier ones only. */
  static List<Step> of(TaskType type) {
    return switch (type) {
      case DEVELOP_FEATURE ->
          List.of(
              Step.first("Code Generation", CLAUDE, 4, 10),
              Step.after("Code Review", GEMINI, 3, 8, 0),
              Step.after("Test Generation", CLAUDE, 3, 8, 0),
              Step.after("Documentation", GEMINI, 2, 5, 1, 2));
      case BUG_FIX ->
          List.of(
              Step.first("Analysis", CLAUDE, 3, 10),
              Step.after("Fix", CLAUDE, 4, 9, 0),
              Step.after("Regression Testing", CLAUDE, 3, 8, 1));
      case REFACTOR ->
          List.of(
              Step.first("Analysis", GEMINI, 3, 10),
              Step.after("Refactoring", CLAUDE, 4, 9, 0),
              Step.after("Verification Testing", CLAUDE, 3, 8, 1));
      case CODE_REVIEW ->
          List.of(
              Step.first("Static Analysis", GEMINI, 2, 10),
              Step.first("Security Review", CLAUDE, 4, 10),
              Step.after("Report", GEMINI, 2, 7, 0, 1));
      case DOCUMENTATION ->
          List.of(
              Step.first("API Documentation", GEMINI, 2, 8),
              Step.first("User Guide", GEMINI, 2, 8),
              Step.after("README Update", GEMINI, 1, 5, 0, 1));
      case TESTING ->
          List.of(
              Step.first("Planning", GEMINI, 2, 10),
              Step.after("Unit Testing", CLAUDE, 3, 9, 0),
              Step.after("Integration Testing", CLAUDE, 4, 9, 0),
              Step.after("Report", GEMINI, 2, 6, 1, 2));
    };
  }
}
