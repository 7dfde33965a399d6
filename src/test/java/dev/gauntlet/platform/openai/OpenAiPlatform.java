package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.LocalPlatform;

/** A platform in this JVM with its {@code openai} module. */
record OpenAiPlatform(LocalPlatform local) {}
