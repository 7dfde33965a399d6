package dev.gauntlet.protocol;

/**
 * A note that a dry run prints about a requirement. Notes that differ only in their item are
 * printed as one note with several items.
 *
 * @param before the text before all items
 * @param item the item of this requirement
 * @param between the text between two items
 * @param after the text after all items
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
