/**
 * A platform that differs from the reference platform in every respect that a contract file can
 * describe.
 */
package dev.gauntlet.dialect;
