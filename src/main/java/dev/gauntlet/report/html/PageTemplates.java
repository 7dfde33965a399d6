package dev.gauntlet.report.html;

import dev.gauntlet.report.PrintableText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.unbescape.html.HtmlEscape;

/** The templates of pages, which escape every text. */
final class PageTemplates {

  private static final String FOLDER = "report";
  private static final String PRINTABLE = "printable";

  private PageTemplates() {}

  static void evaluate(String template, Map<String, Object> model, Writer out) throws IOException {
    ClasspathLoader templates = new ClasspathLoader(PageTemplates.class.getClassLoader());
    templates.setPrefix(FOLDER);
    new PebbleEngine.Builder()
        .loader(templates)
        .autoEscaping(true)
        .addEscapingStrategy(
            PRINTABLE, text -> HtmlEscape.escapeHtml4Xml(PrintableText.of(text)))
        .defaultEscapingStrategy(PRINTABLE)
        .newLineTrimming(false)
        .strictVariables(true)
        .build()
        .getTemplate(template)
        .evaluate(out, model, Locale.ENGLISH);
  }

  /** Returns the text of a file in the directory of the templates. */
  static String resource(String name) throws IOException {
    try (InputStream in =
        PageTemplates.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IOException("the build lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
