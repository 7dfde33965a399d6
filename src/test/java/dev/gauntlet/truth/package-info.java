/** Targets whose own record of what they served is the truth that our figures are held against. */
package dev.gauntlet.truth;
