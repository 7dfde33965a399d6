/** What a virtual user does, in the names of a contract's operations. */
package dev.gauntlet.journey;
