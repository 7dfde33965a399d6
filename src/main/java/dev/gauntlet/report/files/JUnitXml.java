package dev.gauntlet.report.files;

import dev.gauntlet.report.PrintableText;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import dev.gauntlet.result.TransferResult;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The objectives and the verdict of a run, or the simulations of a suite, as JUnit test cases for
 * CI servers. A failed objective is a failure. A verdict that does not judge the platform (invalid,
 * aborted, error) is an error.
 */
final class JUnitXml {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The contents of one JUnit test suite. */
  private record Report(
      String name,
      Instant start,
      String host,
      double seconds,
      Map<String, String> properties,
      List<Case> cases) {

    long count(Kind kind) {
      return cases.stream().filter(each -> each.kind() == kind).count();
    }
  }

  private record Case(String name, double seconds, Kind kind, String type, String reason) {}

  private enum Kind {
    PASSED(""),
    FAILURE("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Kind(String element) {
      this.element = element;
    }
  }

  private final XMLStreamWriter xml;
  private final Report report;

  private JUnitXml(XMLStreamWriter xml, Report report) {
    this.xml = xml;
    this.report = report;
  }

  static void write(Writer out, RunResult result) throws IOException {
    write(out, report(result));
  }

  static void write(Writer out, SuiteResult result) throws IOException {
    write(out, report(result));
  }

  private static void write(Writer out, Report report) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      new JUnitXml(xml, report).suite();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("junit.xml cannot be written: " + e.getMessage(), e);
    }
  }

  private static Report report(RunResult result) {
    List<Case> cases = new ArrayList<>();
    for (ObjectiveResult objective : result.objectives()) {
      cases.add(
          new Case(
              objective.name(),
              0,
              objective.passed() ? Kind.PASSED : Kind.FAILURE,
              "objective",
              objective.reason()));
    }
    VerdictStatus status = result.verdict().status();
    cases.add(verdict(status, result.verdict().reasons()));
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("run", result.run().id());
    properties.put("target", result.run().target());
    properties.put("verdict", status.toString());
    TransferResult transfer = result.work().totals().transfer();
    if (transfer != null && transfer.retried() > 0) {
      properties.put("retried", Long.toString(transfer.retried()));
    }
    return new Report(
        "gauntlet." + result.run().simulation(),
        result.run().start(),
        result.provenance().machine().host(),
        result.run().seconds(),
        properties,
        cases);
  }

  private static Report report(SuiteResult suite) {
    List<Case> cases = new ArrayList<>();
    for (Member member : suite.members()) {
      cases.add(
          new Case(
              member.simulation(),
              member.seconds(),
              member.ran() ? kind(member.verdict()) : Kind.SKIPPED,
              member.status(),
              String.join("\n", member.reasons())));
    }
    if (!suite.reasons().isEmpty()) {
      cases.add(verdict(suite.status(), suite.reasons()));
    }
    return new Report(
        "gauntlet.suite." + suite.suite(),
        suite.start(),
        "",
        suite.seconds(),
        Map.of("verdict", suite.status().toString()),
        cases);
  }

  private static Case verdict(VerdictStatus status, List<String> reasons) {
    return new Case("verdict", 0, kind(status), status.toString(), String.join("\n", reasons));
  }

  private void suite() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuite");
    attribute("name", report.name());
    attribute("timestamp", UTC.format(report.start()));
    attribute("hostname", report.host().isEmpty() ? "localhost" : report.host());
    attribute("tests", report.cases().size());
    attribute("failures", report.count(Kind.FAILURE));
    attribute("errors", report.count(Kind.ERROR));
    attribute("skipped", report.count(Kind.SKIPPED));
    attribute("time", report.seconds());
    properties();
    for (Case each : report.cases()) {
      testCase(each);
    }
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
    for (Map.Entry<String, String> property : report.properties().entrySet()) {
      line(2);
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    line(1);
    xml.writeEndElement();
  }

  private void testCase(Case each) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testcase");
    attribute("name", each.name());
    attribute("classname", report.name());
    attribute("time", each.seconds() == 0 ? "0" : each.seconds());
    if (each.kind() != Kind.PASSED) {
      line(2);
      xml.writeStartElement(each.kind().element);
      attribute("message", each.reason().lines().findFirst().orElse(""));
      attribute("type", each.type());
      xml.writeCharacters(PrintableText.of(each.reason()));
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
    xml.writeAttribute(name, PrintableText.of(value.toString()));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static Kind kind(VerdictStatus verdict) {
    return switch (verdict) {
      case PASSED -> Kind.PASSED;
      case FAILED -> Kind.FAILURE;
      case INVALID, ABORTED, ERROR -> Kind.ERROR;
    };
  }
}
