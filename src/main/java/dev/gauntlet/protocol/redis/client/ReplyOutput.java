package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A decoder of any reply: a text, an integer, nil, or lists of these. */
final class ReplyOutput extends CommandOutput<String, String, Object> {

  /** The incomplete lists, the innermost first; null for most replies. */
  private Deque<List<Object>> open;

  ReplyOutput() {
    super(StringCodec.UTF8, null);
  }

  @Override
  public void set(ByteBuffer bytes) {
    add(bytes == null ? null : codec.decodeValue(bytes));
  }

  @Override
  public void setSingle(ByteBuffer bytes) {
    set(bytes);
  }

  @Override
  public void set(long integer) {
    add(integer);
  }

  @Override
  public void multi(int count) {
    if (count < 0) {
      add(null);
      return;
    }
    List<Object> list = new ArrayList<>(count);
    add(list);
    if (open == null) {
      open = new ArrayDeque<>();
    }
    open.push(list);
  }

  /** Completes the list at this depth. */
  @Override
  public void complete(int depth) {
    while (open != null && open.size() > depth) {
      open.pop();
    }
  }

  private void add(Object value) {
    if (open == null || open.isEmpty()) {
      output = value;
    } else {
      open.peek().add(value);
    }
  }
}
