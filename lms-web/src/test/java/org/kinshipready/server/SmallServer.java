package org.kinshipready.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A Tomcat with our limits and one servlet, which answers with the field "text" of what was sent to /form. */
final class SmallServer implements AutoCloseable {

    private final AtomicInteger served = new AtomicInteger();
    private final WebServer server;

    SmallServer() {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.setAddress(InetAddress.getLoopbackAddress());
        tomcat.setProtocol(BoundedHttp11.class.getName());
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new WholeBody("/form"::equals)));
        tomcat.addConnectorCustomizers(connector ->
                ((AbstractProtocol<?>) connector.getProtocolHandler()).setExecutor(new VirtualThreadExecutor("test-")));
        server = tomcat.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/*"));
        server.start();
    }

    /** How many requests got as far as the servlet. */
    int served() {
        return served.get();
    }

    /** Opens a connection and sends what is given, byte for byte. */
    Socket sends(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(10_000);
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
        return socket;
    }

    /** The same, and everything that comes back until the server ends the connection. */
    String answer(String text) throws IOException {
        try (Socket socket = sends(text)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** The status line of what comes back. */
    static String status(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    static String form(String text) {
        String body = "text=" + URLEncoder.encode(text, UTF_8);
        return head("POST /form", "Content-Length: " + body.length()) + body;
    }

    static String head(String methodAndPath, String... headers) {
        StringBuilder head = new StringBuilder(methodAndPath).append(" HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    private final class Echo extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            served.incrementAndGet();
            response.setContentType("text/plain;charset=UTF-8");
            byte[] answer = ("[" + request.getParameter("text") + "]").getBytes(UTF_8);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }
}
