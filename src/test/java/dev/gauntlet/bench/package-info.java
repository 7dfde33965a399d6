/** What our speed is compared with: bare programs of the same libraries. */
package dev.gauntlet.bench;
