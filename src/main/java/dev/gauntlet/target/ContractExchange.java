package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Reply;
import java.time.Duration;

/**
 * One request and what came back.
 *
 * @param answer what the reply means by the contract
 * @param time until the reply was there in full
 * @param retried whether it was sent once more, because the server had closed its connection
 */
public record ContractExchange(Reply reply, Answer answer, Duration time, boolean retried) {}
