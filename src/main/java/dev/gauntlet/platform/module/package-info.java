/** The interface between the platform and the contracts that it serves. */
package dev.gauntlet.platform.module;
