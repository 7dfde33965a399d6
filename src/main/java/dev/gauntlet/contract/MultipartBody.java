package dev.gauntlet.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A body of fields and files as a browser's form sends them (RFC 7578), with a fixed boundary. */
final class MultipartBody implements BodyTemplate {

  private static final String HEAD_END = "\r\n\r\n";
  private static final Pattern NAMES =
      Pattern.compile("name=\"([^\"]*+)\"(?:; filename=\"([^\"]*+)\")?+");

  /**
   * A field or a file.
   *
   * @param fileName empty for a field
   */
  record Part(String name, String fileName, BodyTemplate body) {

    /** Returns the text from the boundary to the content; values cannot add lines to it. */
    private PlaceholderTemplate head(String delimiter) {
      String type = body.contentType().toString();
      return PlaceholderTemplate.parse(
          delimiter
              + "\r\nContent-Disposition: form-data; name=\"%s\"".formatted(quoted(literal(name)))
              + (fileName.isEmpty() ? "" : "; filename=\"%s\"".formatted(quoted(fileName)))
              + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
              + HEAD_END);
    }

    static String literal(String text) {
      return text.replace("#{", "##{");
    }

    /** Escapes a name as browsers do. */
    private static String quoted(String text) {
      return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
  }

  private record Piece(PlaceholderTemplate head, BodyTemplate content) {}

  private final String boundary = "gauntlet-" + UUID.randomUUID();
  private final String delimiter = "--" + boundary;
  private final List<Piece> pieces;

  MultipartBody(List<Part> parts) {
    pieces = parts.stream().map(part -> new Piece(part.head(delimiter), part.body())).toList();
  }

  @Override
  public PlaceholderTemplate contentType() {
    return PlaceholderTemplate.parse("multipart/form-data; boundary=" + boundary);
  }

  @Override
  public BodyTemplate as(String other) {
    throw new IllegalArgumentException("must be left out: multipart { } has one of its own");
  }

  @Override
  public byte[] render(TemplateValues values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      byte[] content = piece.content.render(values);
      if (content != null) {
        String head = piece.head.render(values, (placeholder, value) -> Part.quoted(value));
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
      }
    }
    out.writeBytes((delimiter + "--\r\n").getBytes(UTF_8));
    return out.toByteArray();
  }

  /** Returns a line for each part. */
  @Override
  public String shown(byte[] sent) {
    return Stream.of(new String(sent, ISO_8859_1).split(Pattern.quote(delimiter)))
        .filter(part -> part.contains(HEAD_END))
        .map(MultipartBody::shownPart)
        .collect(Collectors.joining("\n"));
  }

  private static String shownPart(String part) {
    int end = part.indexOf(HEAD_END);
    String content = part.substring(end + HEAD_END.length(), part.length() - "\r\n".length());
    Matcher names = NAMES.matcher(utf8(part.substring(0, end)));
    names.find();
    return names.group(1)
        + ": "
        + (names.group(2) == null
            ? SecretMask.named(names.group(1), utf8(content))
            : FileBody.shown(names.group(2), content.length()));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return pieces.stream()
        .flatMap(
            piece ->
                Stream.concat(
                    piece.head.placeholders().stream(), piece.content.placeholders()));
  }
}
