# An image of the application. Not run here: the machine this was written on has no container engine.
#
#   docker build -t kinship-ready .
#
# What needs building is built inside, so a checkout is enough. Tests are not run: ./lms test does that.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -DskipTests package \
 && java -Djarmode=tools -jar lms-web/target/kinship-ready.jar extract --layers --destination layers

# JDK 24 and newer: before that a virtual thread that waits for a slow client holds a thread of the system.
FROM eclipse-temurin:25-jre
# Certificates in scripts whose letters join need these two; the start says so where they lack.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libfontconfig1 libfreetype6 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin kinship
WORKDIR /app
# What changes seldom comes first, so that a new release moves only its last layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER kinship
EXPOSE 8080
COPY deploy/java-options ./
ENV MALLOC_ARENA_MAX=2
# There is no curl in the image: the shell asks.
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@java-options", "-jar", "kinship-ready.jar"]
