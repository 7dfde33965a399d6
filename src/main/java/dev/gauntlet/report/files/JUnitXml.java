package dev.gauntlet.report.files;

import dev.gauntlet.report.Printable;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The objectives and the verdict of a run as test cases, in the form that CI servers read. A
 * verdict that says nothing of the platform (invalid, aborted, error) is an error, a broken promise a
 * failure.
 */
final class JUnitXml {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final XMLStreamWriter xml;
  private final RunResult result;
  private final String suite;

  private JUnitXml(XMLStreamWriter xml, RunResult result) {
    this.xml = xml;
    this.result = result;
    suite = "gauntlet." + result.run().simulation();
  }

  static void write(Writer out, RunResult result) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      new JUnitXml(xml, result).suite();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("junit.xml cannot be written: " + e.getMessage(), e);
    }
  }

  private void suite() throws XMLStreamException {
    List<ObjectiveResult> objectives = result.objectives();
    long failures = objectives.stream().filter(objective -> !objective.passed()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuite");
    attribute("name", suite);
    attribute("timestamp", LOCAL.format(result.run().start().atOffset(ZoneOffset.UTC)));
    attribute("hostname", host());
    attribute("tests", objectives.size() + 1);
    attribute("failures", failures + (verdictIs(Kind.FAILURE) ? 1 : 0));
    attribute("errors", verdictIs(Kind.ERROR) ? 1 : 0);
    attribute("skipped", 0);
    attribute("time", result.run().seconds());
    properties();
    for (ObjectiveResult objective : objectives) {
      testCase(
          objective.name(), objective.passed() ? Kind.PASSED : Kind.FAILURE, objective.reason());
    }
    testCase("verdict", kind(result.verdict()), String.join("\n", result.verdict().reasons()));
    empty("system-out");
    empty("system-err");
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
    line(0);
  }

  private void properties() throws XMLStreamException {
    line(1);
    xml.writeStartElement("properties");
    property("run", result.run().id());
    property("target", result.run().target());
    property("verdict", result.verdict().status().toString());
    line(1);
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    line(2);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void testCase(String name, Kind kind, String reason) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testcase");
    attribute("name", name);
    attribute("classname", suite);
    attribute("time", 0);
    if (kind != Kind.PASSED) {
      line(2);
      xml.writeStartElement(kind.element);
      attribute("message", reason.lines().findFirst().orElse(""));
      attribute("type", name.equals("verdict") ? result.verdict().status() : "objective");
      xml.writeCharacters(Printable.of(reason));
      xml.writeEndElement();
      line(1);
    }
    xml.writeEndElement();
  }

  private void empty(String element) throws XMLStreamException {
    line(1);
    xml.writeEmptyElement(element);
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, Printable.of(value.toString()));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private String host() {
    String host = result.provenance().host();
    return host.isEmpty() ? "localhost" : host;
  }

  private boolean verdictIs(Kind kind) {
    return kind(result.verdict()) == kind;
  }

  private static Kind kind(Verdict verdict) {
    return switch (verdict.status()) {
      case PASSED -> Kind.PASSED;
      case FAILED -> Kind.FAILURE;
      case INVALID, ABORTED, ERROR -> Kind.ERROR;
    };
  }

  private enum Kind {
    PASSED(""),
    FAILURE("failure"),
    ERROR("error");

    private final String element;

    Kind(String element) {
      this.element = element;
    }
  }
}
