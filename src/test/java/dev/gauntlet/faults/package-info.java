/** A platform on which everything goes wrong, and users who meet it. */
package dev.gauntlet.faults;
