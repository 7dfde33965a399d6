package dev.gauntlet.platform.module;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import io.vertx.core.Vertx;

/**
 * The environment of a module.
 *
 * @param stores the stores of the module
 * @param login the options of the login
 * @param rateLimited whether a contract with a rate limit applies it
 * @param model the options of the mock language model
 * @param conversations the limits on conversations
 * @param faults the injected faults
 */
public record ModuleContext(
    Vertx vertx,
    Stores stores,
    LoginOptions login,
    boolean rateLimited,
    ModelOptions model,
    ConversationLimits conversations,
    FaultRules faults) {}
