package org.kinshipready.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * A hostile file must not cost more than two seconds of the processor.
 *
 * <p>Of the processor, not of the clock: on a busy machine the clock says nothing about the code. The clock only ends
 * what hangs.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(Quick.Limit.class)
public @interface Quick {

    /** Measures each test in its own thread. */
    final class Limit implements InvocationInterceptor {

        private static final Duration LIMIT = Duration.ofSeconds(2);

        @Override
        public void interceptTestMethod(
                Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            measure(test);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            measure(test);
        }

        private static void measure(Invocation<Void> test) throws Throwable {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            test.proceed();
            Duration used = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
            if (used.compareTo(LIMIT) > 0) {
                throw new AssertionError("Took " + used.toMillis() + " ms of the processor, more than " + LIMIT);
            }
        }
    }
}
