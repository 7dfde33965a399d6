/** Whether the load generator itself was sound: what it used, and how late it was. */
package dev.gauntlet.health;
