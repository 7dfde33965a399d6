package dev.gauntlet.protocol.echo;

import dev.gauntlet.protocol.ProtocolSettings;
import java.net.URI;
import java.util.Optional;

/** The configuration of an echo server. */
record EchoSettings(Optional<URI> url) implements ProtocolSettings {}
