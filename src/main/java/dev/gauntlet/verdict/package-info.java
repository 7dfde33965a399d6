/**
 * The judgement of a run: its logs and its objectives yield passed, failed, invalid or aborted,
 * with the reasons.
 */
package dev.gauntlet.verdict;
