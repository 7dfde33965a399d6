package dev.gauntlet.protocol.echo;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.ProtocolSection;
import java.net.URI;
import java.util.Set;

/** The section {@code target.echo}. */
public record EchoSection() implements ProtocolSection {

  static final String URL = "url";

  static Section in(Settings settings) {
    return settings.section("target").section("echo");
  }

  @Override
  public String name() {
    return "echo";
  }

  @Override
  public String system() {
    return "Echo";
  }

  @Override
  public EchoSettings read(Settings settings) {
    Section section = in(settings);
    EchoSettings read = new EchoSettings(section.optional(URL, EchoSection::parse));
    section.rejectUnknownKeys();
    return read;
  }

  @Override
  public EchoRequirement probed() {
    return new EchoRequirement(Set.of());
  }

  private static URI parse(String text) {
    URI url = URI.create(text);
    if (!"tcp".equals(url.getScheme()) || url.getPort() < 0) {
      throw new IllegalArgumentException("must be like tcp://127.0.0.1:7");
    }
    return url;
  }
}
