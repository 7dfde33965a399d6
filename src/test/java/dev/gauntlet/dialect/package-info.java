/** A platform that differs from ours in every respect that a contract file can describe. */
package dev.gauntlet.dialect;
