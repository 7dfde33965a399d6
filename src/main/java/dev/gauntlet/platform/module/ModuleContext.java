package dev.gauntlet.platform.module;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.Faults;
import io.vertx.core.Vertx;

/**
 * What a module is opened with.
 *
 * @param stores its own
 * @param login what of logging in was chosen
 * @param rateLimited whether the requests of a client are limited, by a contract that can
 * @param faults wilful ones
 */
public record ModuleContext(
    Vertx vertx, Stores stores, LoginOptions login, boolean rateLimited, Faults faults) {}
