package dev.gauntlet.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.GeneratorHost;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.Software;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The JSON format of records: enums by their names in files, instants in ISO 8601. */
public final class JsonFormat {

  private JsonFormat() {}

  /** Returns the mapper for whole files, which are indented equally on every system. */
  public static JsonMapper indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return basics()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .defaultPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .build();
  }

  /** Returns the mapper for events.jsonl: an object per line, with the event in {@code type}. */
  static JsonMapper events() {
    return basics()
        .addMixIn(Event.class, TypedEvent.class)
        .registerSubtypes(
            new NamedType(Event.RunStarted.class, "run-started"),
            new NamedType(Event.LoadStarted.class, "load-started"),
            new NamedType(Event.PhaseStarted.class, "phase"),
            new NamedType(Event.Noted.class, "note"),
            new NamedType(Event.SetupDone.class, "setup"),
            new NamedType(Event.ErrorsSeen.class, "errors"),
            new NamedType(Event.BackedOff.class, "back-off"),
            new NamedType(Event.Retried.class, "retried"),
            new NamedType(Event.FailureKept.class, "failure"),
            new NamedType(Event.ResourcesUsed.class, "resources"),
            new NamedType(Event.MachineUsed.class, "machine"),
            new NamedType(Event.JourneyMetrics.class, "journey-metrics"),
            new NamedType(Event.MetricsReported.class, "metrics"),
            new NamedType(Event.Audited.class, "audit"),
            new NamedType(Event.AdmissionCounted.class, "admission"),
            new NamedType(Event.Sample.class, "sample"),
            new NamedType(Event.RunEnded.class, "run-ended"))
        .build();
  }

  /** Readers ignore fields that a later version may have added, and keep the order of sets. */
  private static JsonMapper.Builder basics() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
        .addMixIn(DeliveryCounts.class, NamedCounts.class)
        .addMixIn(RunInfo.class, UnwrappedParts.class)
        .addMixIn(Provenance.class, UnwrappedParts.class)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE);
  }

  /** Counts by name, including those that are 0, so that readers find every count. */
  private abstract static class NamedCounts {

    @JsonValue
    abstract Map<String, Long> named();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DeliveryCounts ofNamed(Map<String, Long> named) {
      return DeliveryCounts.ofNamed(named);
    }
  }

  /** Parts of a record whose fields are not nested in the written record. */
  private interface UnwrappedParts {

    @JsonUnwrapped
    Software software();

    @JsonUnwrapped
    GeneratorHost machine();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface TypedEvent {}
}
