/**
 * The slots of platforms that admit a limited number of users: which requests were accepted above a
 * limit, wrongly refused, or not returned. Without a clock, a thread and a protocol.
 */
package dev.gauntlet.admission;
