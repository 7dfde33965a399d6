/** What a contract that the platform serves is made of. */
package dev.gauntlet.platform.module;
