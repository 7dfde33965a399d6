/** A platform with every kind of fault, and users who meet them. */
package dev.gauntlet.faults;
