/**
 * A configuration reader on top of HOCON that collects problems with their origin.
 *
 * <p>Every other package has records for its own settings and reads them from a {@link
 * dev.gauntlet.config.Section}. Only this package uses the HOCON library.
 */
package dev.gauntlet.config;
