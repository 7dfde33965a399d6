package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Reply;
import java.time.Duration;

/**
 * A request and its reply.
 *
 * @param answer the reply as interpreted by the contract
 * @param time the time until the complete reply was received
 * @param retried whether the request was sent a second time because the server had closed its
 *     kept-alive connection
 */
public record ContractExchange(Reply reply, Answer answer, Duration time, boolean retried) {}
