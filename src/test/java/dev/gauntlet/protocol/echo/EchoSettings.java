package dev.gauntlet.protocol.echo;

import dev.gauntlet.protocol.ProtocolSettings;
import java.net.URI;
import java.util.Optional;

/** An echo, as it is configured. */
record EchoSettings(Optional<URI> url) implements ProtocolSettings {}
