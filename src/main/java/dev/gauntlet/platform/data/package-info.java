/**
 * The platform's access to its stores: limited waits, no blocked event loops, and one exception for
 * a store that is unavailable.
 */
package dev.gauntlet.platform.data;
