package dev.gauntlet.protocol;

/**
 * What a dry run prints of a requirement. Notes that differ in their item alone are one.
 *
 * @param before all items
 * @param item of this requirement
 * @param between two items
 * @param after all items
 */
public record DryRunNote(String before, String item, String between, String after) {

  DryRunNote and(DryRunNote other) {
    return new DryRunNote(before, item + between + other.item, between, after);
  }

  String frame() {
    return before + between + after;
  }

  String text() {
    return before + item + after;
  }
}
