package org.kinshipready;

import org.kinshipready.server.RepeatedLines;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform as one process: pages, sign-in and the domain behind them. */
@SpringBootApplication
public class LmsApplication {

    public static void main(String[] args) {
        SpringApplication.run(LmsApplication.class, args);
        RepeatedLines.countFromNowOn();
    }
}
