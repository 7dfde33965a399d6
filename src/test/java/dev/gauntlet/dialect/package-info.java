/** A platform that differs from ours wherever platforms differ, to be described by a file alone. */
package dev.gauntlet.dialect;
