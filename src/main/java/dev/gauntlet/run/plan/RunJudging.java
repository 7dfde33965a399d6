package dev.gauntlet.run.plan;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.verdict.AbortLimits;
import dev.gauntlet.verdict.Objectives;

/**
 * The criteria by which a run is judged.
 *
 * @param scope the requests, phases and metrics that objectives of this run may refer to
 * @param objectives the objectives that apply to this run
 * @param abortOn the limits that abort the run
 */
public record RunJudging(JudgedScope scope, Objectives objectives, AbortLimits abortOn) {}
