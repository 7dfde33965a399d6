package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader of the body of an operation or of a multipart part, each of which has at most one. */
final class BodyReader {
  private static final String JSON = "body";
  private static final String FORM = "form";
  private static final String TEXT = "text";
  private static final String FILE = "file";
  private static final String MULTIPART = "multipart";
  private static final String TYPE = "content-type";
  private static final String FILE_NAME = "file-name";

  private static final String PLAIN = "text/plain; charset=UTF-8";

  /** The absent content type of fields, as browsers send them. */
  private static final String NO_TYPE = "";

  private final Section section;
  private final String typeOfText;

  private BodyReader(Section section, String typeOfText) {
    this.section = section;
    this.typeOfText = typeOfText;
  }

  static Optional<BodyTemplate> read(Section operation) {
    BodyReader reader = new BodyReader(operation, PLAIN);
    Optional<BodyTemplate> body = reader.one(List.of(JSON, FORM, TEXT, FILE, MULTIPART));
    body.ifPresent(reader::requireWhole);
    return body;
  }

  /** Reads a JSON object under a key. */
  static Optional<JsonBody> object(Section section, String key) {
    return section.has(key)
        ? Optional.of(new JsonBody(members(section.section(key))))
        : Optional.empty();
  }

  private Optional<BodyTemplate> one(List<String> kinds) {
    List<String> given = kinds.stream().filter(section::has).toList();
    given.stream()
        .skip(1)
        .forEach(
            kind ->
                section.problem(
                    kind,
                    "must not be combined with %s: a request has one body"
                        .formatted(given.get(0))));
    if (given.isEmpty() && section.has(TYPE)) {
      section.problem(TYPE, "must be set together with a body, such as text");
    }
    return given.stream().findFirst().map(this::read).map(this::typed);
  }

  private BodyTemplate read(String kind) {
    return switch (kind) {
      case JSON -> json();
      case FORM ->
          new TextBody(
              "application/x-www-form-urlencoded",
              new UrlEncodedParameters(UrlEncodedParameters.read(section.section(FORM))));
      case FILE -> file();
      case MULTIPART -> multipart();
      default -> text(section, TEXT, typeOfText);
    };
  }

  private BodyTemplate file() {
    if (section.plain(FILE) instanceof String path && (path.isBlank() || path.contains("#{"))) {
      section.problem(
          FILE,
          "must be the path of one file, without a placeholder, was \"%s\"".formatted(path));
      return FileBody.NONE;
    }
    return section.<BodyTemplate>file(FILE, FileBody::read).orElse(FileBody.NONE);
  }

  private MultipartBody multipart() {
    Section parts = section.section(MULTIPART);
    if (parts.keys().isEmpty()) {
      section.problem(MULTIPART, "must have at least one part");
    }
    return new MultipartBody(parts(parts));
  }

  private TextBody json() {
    if (section.plain(JSON) instanceof String text && text.strip().matches("(?s)[{\\[].*")) {
      section.problem(
          JSON,
          "must be JSON itself and not a text that holds it; what is written already is text,"
              + " with content-type = application/json");
    }
    return new TextBody("application/json", new JsonBody(json(section, JSON)));
  }

  private BodyTemplate typed(BodyTemplate body) {
    return section.<BodyTemplate>optional(TYPE, body::as).orElse(body);
  }

  /**
   * Rejects optional placeholders in a body of text, which cannot be left out as fields and items
   * can.
   */
  private void requireWhole(BodyTemplate body) {
    for (String kind : List.of(JSON, TEXT)) {
      if (section.has(kind)
          && section.plain(kind) instanceof String
          && body.placeholders().anyMatch(Placeholder::optional)) {
        section.problem(kind, PlaceholderTemplate.WHOLE);
      }
    }
  }

  private static TextBody text(Section section, String key, String contentType) {
    return new TextBody(
        contentType,
        section
            .optional(key, PlaceholderTemplate::parse)
            .orElseGet(() -> PlaceholderTemplate.parse("")));
  }

  private static List<MultipartBody.Part> parts(Section multipart) {
    List<MultipartBody.Part> parts = new ArrayList<>();
    for (String name : multipart.keys()) {
      if (multipart.plain(name) instanceof List<?> list
          && (list.isEmpty() || list.stream().anyMatch(List.class::isInstance))) {
        multipart.problem(
            name, "must be a text, a section { ... } or a list of these, which is not empty");
        continue;
      }
      List<Section> written = multipart.items(name, TEXT);
      if (written.isEmpty()) {
        parts.add(new MultipartBody.Part(name, "", text(multipart, name, NO_TYPE)));
      }
      for (Section part : written) {
        new BodyReader(part, NO_TYPE)
            .part(name)
            .ifPresentOrElse(
                parts::add, () -> multipart.problem(name, "must have text, body or file"));
      }
    }
    return parts;
  }

  private Optional<MultipartBody.Part> part(String name) {
    Optional<BodyTemplate> body = one(List.of(JSON, TEXT, FILE)).map(BodyReader::omittable);
    String fileName = section.optional(FILE_NAME, BodyReader::fileName).orElse("");
    return body.map(
        content ->
            new MultipartBody.Part(
                name,
                fileName.isEmpty() && content instanceof FileBody file
                    ? MultipartBody.Part.literal(file.name())
                    : fileName,
                content));
  }

  /** Returns a body that is left out if it is empty, as a field of an object is. */
  private static BodyTemplate omittable(BodyTemplate body) {
    return body instanceof TextBody text && text.text() instanceof JsonBody json
        ? new TextBody(text.contentType(), json.omittable())
        : body;
  }

  private static String fileName(String text) {
    return PlaceholderTemplate.whole(text).toString();
  }

  /** Reads an object key by key, so that a problem is reported at its own line. */
  private static JsonTemplate members(Section object) {
    Map<String, JsonTemplate> members = new LinkedHashMap<>();
    for (String name : object.keys()) {
      members.put(name, json(object, name));
    }
    return JsonTemplate.object(members);
  }

  private static JsonTemplate json(Section section, String key) {
    Object plain = section.plain(key);
    if (plain instanceof Map) {
      return members(section.section(key));
    }
    try {
      return JsonTemplate.compile(plain);
    } catch (IllegalArgumentException e) {
      section.problem(key, e.getMessage() + ", was " + plain);
      return JsonTemplate.compile("");
    }
  }
}
