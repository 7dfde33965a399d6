package dev.gauntlet.run.plan;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.verdict.AbortLimits;
import dev.gauntlet.verdict.Objectives;

/**
 * By what a run is judged.
 *
 * @param scope of the configured objectives, those that are about this run
 * @param objectives those that this run can meet
 * @param abortOn when it ends before its time
 */
public record RunJudging(JudgedScope scope, Objectives objectives, AbortLimits abortOn) {}
