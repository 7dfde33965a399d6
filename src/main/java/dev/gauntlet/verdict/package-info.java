/**
 * What a run's record and its objectives amount to: passed, failed, invalid or aborted, and why.
 */
package dev.gauntlet.verdict;
