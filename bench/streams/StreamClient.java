import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * A bare client of server-sent events on Netty: it divides the body into lines and takes the time
 * of each event, without reading its JSON. Arguments: port, connections, path.
 */
final class StreamClient extends SimpleChannelInboundHandler<HttpObject> {

  private final String path;
  private int length;
  private long events;
  private long lastNanos;
  private long longestGap;

  private StreamClient(String path) {
    this.path = path;
  }

  public static void main(String[] arguments) throws Exception {
    Bootstrap connections =
        new Bootstrap()
            .group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(new HttpClientCodec(), new StreamClient(arguments[2]));
                  }
                });
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      connections.connect("127.0.0.1", Integer.parseInt(arguments[0])).sync();
    }
    System.out.println("ready " + ProcessHandle.current().pid());
    while (System.in.read() >= 0) {
      // Until the benchmark ends.
    }
    System.exit(0);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    send(context);
  }

  private void send(ChannelHandlerContext context) {
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
    request.headers().set("host", "127.0.0.1");
    context.writeAndFlush(request);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpContent content) {
      read(content.content());
    }
    if (part instanceof LastHttpContent) {
      send(context);
    }
  }

  private void read(ByteBuf bytes) {
    long now = System.nanoTime();
    while (bytes.isReadable()) {
      int end = bytes.indexOf(bytes.readerIndex(), bytes.writerIndex(), (byte) '\n');
      if (end < 0) {
        length += bytes.readableBytes();
        return;
      }
      length += end - bytes.readerIndex();
      bytes.readerIndex(end + 1);
      if (length == 0) {
        events++;
        longestGap = Math.max(longestGap, now - lastNanos);
        lastNanos = now;
      }
      length = 0;
    }
  }
}
