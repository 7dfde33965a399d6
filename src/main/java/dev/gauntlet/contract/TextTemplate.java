package dev.gauntlet.contract;

import java.util.List;

/** A template of a text that is rendered for each request with the user's values. */
interface TextTemplate {

  /** Returns the text, or null if it is left out because an optional value is missing. */
  String render(TemplateValues values);

  /** Returns the placeholders; a text without any is constant. */
  List<Placeholder> placeholders();
}
