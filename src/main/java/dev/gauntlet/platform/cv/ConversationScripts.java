package dev.gauntlet.platform.cv;

/**
 * The scripts that Redis executes, each in one step. Redis supplies the time, so that all instances
 * have the same clock.
 *
 * <p>An active conversation is a member of {@code cv:active} (by the time of its last activity), of
 * {@code cv:started} (by its start) and of {@code cv:user:USER}. These memberships are its slots,
 * and the counters are their sizes, so no counter can differ from the conversations.
 */
final class ConversationScripts {

  private static final String COMMON =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local function key(id) return 'cv:conversation:' .. id end
      local function of_user(user) return 'cv:user:' .. user end
      local function free(id)
        local user = redis.call('HGET', key(id), 'user')
        redis.call('ZREM', 'cv:active', id)
        redis.call('ZREM', 'cv:started', id)
        redis.call('SREM', of_user(user), id)
        if redis.call('SCARD', of_user(user)) == 0 then
          redis.call('SREM', 'cv:users', user)
        end
      end
      local function is_active(id) return redis.call('HGET', key(id), 'status') == 'active' end
      local function finish(id, status)
        redis.call('HSET', key(id), 'status', status, 'ended_at', now)
        redis.call('EXPIRE', key(id), 300)
      end
      """;

  /**
   * Arguments: step, id, thread, user, room, marker, global limit, limit per user. Returns the
   * limit that is reached, or an empty text, and the time.
   */
  static final String ADMIT =
      COMMON
          + """
          local step, id, user = ARGV[1], ARGV[2], ARGV[4]
          if step ~= 'take' then
            if redis.call('ZCARD', 'cv:active') >= tonumber(ARGV[7]) then
              return {'global', now}
            end
            if redis.call('SCARD', of_user(user)) >= tonumber(ARGV[8]) then
              return {'user', now}
            end
          end
          if step ~= 'check' then
            redis.call('HSET', key(id), 'id', id, 'thread', ARGV[3], 'user', user,
              'room', ARGV[5], 'marker', ARGV[6], 'status', 'active',
              'started_at', now, 'last_activity_at', now)
            redis.call('ZADD', 'cv:active', now, id)
            redis.call('ZADD', 'cv:started', now, id)
            redis.call('SADD', of_user(user), id)
            redis.call('SADD', 'cv:users', user)
          end
          return {'', now}
          """;

  /** Argument: id. Returns 1, or 0 if there is no such active conversation. */
  static final String ACTIVITY =
      COMMON
          + """
          if not is_active(ARGV[1]) then return 0 end
          redis.call('HSET', key(ARGV[1]), 'last_activity_at', now)
          redis.call('ZADD', 'cv:active', now, ARGV[1])
          return 1
          """;

  /**
   * Arguments: id, status, and whether the slot is freed. Returns the fields of the conversation,
   * none if there is no such conversation.
   */
  static final String END =
      COMMON
          + """
          if is_active(ARGV[1]) then
            finish(ARGV[1], ARGV[2])
            if ARGV[3] == 'true' then free(ARGV[1]) end
          end
          return redis.call('HGETALL', key(ARGV[1]))
          """;

  /** Arguments: idle timeout and maximum duration, in milliseconds. Returns how many it ended. */
  static final String SWEEP =
      COMMON
          + """
          local ended = 0
          local function sweep(set, age, status)
            local ids = redis.call('ZRANGEBYSCORE', set, '-inf', now - tonumber(age))
            for _, id in ipairs(ids) do
              if is_active(id) then
                finish(id, status)
                free(id)
                ended = ended + 1
              end
            end
          end
          sweep('cv:started', ARGV[2], 'timed_out')
          sweep('cv:active', ARGV[1], 'idle')
          return ended
          """;

  /** Argument: a user, or an empty text for all. Returns the fields of each conversation. */
  static final String LIST =
      COMMON
          + """
          local found = {}
          for _, id in ipairs(redis.call('ZRANGE', 'cv:started', 0, -1)) do
            local mine = ARGV[1] == '' or redis.call('HGET', key(id), 'user') == ARGV[1]
            if mine and is_active(id) then
              found[#found + 1] = redis.call('HGETALL', key(id))
            end
          end
          return found
          """;

  /** Returns the number of active conversations and of users who have one. */
  static final String COUNTS =
      "return {redis.call('ZCARD', 'cv:active'), redis.call('SCARD', 'cv:users')}";

  private ConversationScripts() {}
}
