/**
 * A reader over HOCON that collects problems with their origin instead of failing at the first.
 *
 * <p>Every other package owns the record of its own part and reads it from a {@link
 * dev.gauntlet.config.Section}; nothing outside of this package sees the HOCON library.
 */
package dev.gauntlet.config;
