package careplan.attack;

import careplan.support.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request as no well-behaved client sends it: of any size, at any pace. */
final class RawRequest implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final URI address;

    RawRequest(TestServer server, String path) throws IOException {
        address = server.url(path);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** The first lines; further ones as given, each without its end. */
    RawRequest head(String method, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(
                method + " " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return write(head.append("\r\n").toString());
    }

    RawRequest write(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** One byte more, if the server still listens. */
    void drip() {
        try {
            write("a");
        } catch (IOException cutOff) {
            // what the server should do, sooner or later
        }
    }

    /** Sends so many bytes, or as many as the server takes. Returns how many those were. */
    long flood(long bytes, boolean chunked) {
        byte[] piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) 'a');
        long sent = 0;
        try {
            for (; sent < bytes; sent += piece.length) {
                if (chunked) {
                    write(Integer.toHexString(piece.length) + "\r\n");
                }
                socket.getOutputStream().write(piece);
                if (chunked) {
                    write("\r\n");
                }
            }
            if (chunked) {
                write("0\r\n\r\n");
            }
        } catch (IOException refused) {
            return sent;
        }
        return sent;
    }

    /** The status of the answer; 0 where the server closed the connection without one. */
    int status() {
        try {
            InputStream in = socket.getInputStream();
            byte[] line = in.readNBytes("HTTP/1.1 200".length());
            return line.length < "HTTP/1.1 200".length()
                    ? 0
                    : Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).substring("HTTP/1.1 ".length()));
        } catch (IOException closed) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
