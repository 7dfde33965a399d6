package dev.gauntlet.contract;

import java.util.List;

/** A text that is made anew for each request from what the user knows. */
interface TextTemplate {

  /** The text, or null when it is left out for want of an optional value. */
  String render(TemplateValues values);

  /** What it is made of; a text without any is always the same. */
  List<Placeholder> placeholders();
}
