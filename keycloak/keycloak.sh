# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # what it shares with lms
# Keycloak for trying things out: a part of ../lms, which has the functions that aren't here (fail, build, use_jdk).

keycloak_version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' "$root/pom.xml")
keycloak_folder="$root/.keycloak/keycloak-$keycloak_version" # where lms-web/pom.xml unpacks it, for tests too

keycloak() {
    local port=8180 data="$root/data/keycloak" url=http://localhost:8080 people=yes
    while [ $# -gt 0 ]; do
        case $1 in
            --port | --data | --public-url)
                [ $# -gt 1 ] || fail "$1 needs a value." 2
                set -- "$1=$2" "${@:3}"
                continue
                ;;
            --port=*) port=${1#*=} ;;
            --data=*) data=${1#*=} ;;
            --public-url=*) url=${1#*=} ;;
            --with-people) people=yes ;;
            --without-people) people=no ;;
            *) fail "keycloak doesn't know $1; it knows --port N, --data DIR, --public-url URL and --without-people." 2 ;;
        esac
        shift
    done
    check_port "$port"
    [ -n "$data" ] || fail "--data needs a folder." 2
    use_jdk
    prepare_keycloak
    start_keycloak "$port" "$data" "${url%/}" "$people"
    echo 'Ctrl+C stops it.'
    trap 'stop_keycloak; exit 130' INT TERM
    wait "$keycloak_pid" || fail "Keycloak ended; what it said is in $keycloak_log"
}

# Fetches, unpacks and optimises Keycloak, unless that was done before.
prepare_keycloak() {
    local log="$root/target/keycloak-build.log" pid
    [ ! -e "$keycloak_folder/lms-optimised" ] || return 0
    if [ ! -e "$keycloak_folder/bin/kc.sh" ]; then
        rm -rf "$root/.keycloak/markers" # of an unpacked copy that somebody has removed
        echo "Fetching Keycloak $keycloak_version, once (176 MB)" >&2
        build "$root/target/lms-keycloak-fetched" -pl lms-web dependency:unpack@keycloak
    fi
    mkdir -p "$root/target"
    printf 'Getting Keycloak ready, once ' >&2
    # The options that KeycloakServer, in the tests, gives too.
    sh "$keycloak_folder/bin/kc.sh" build --db=dev-file --health-enabled=false --metrics-enabled=false >"$log" 2>&1 &
    pid=$!
    dots_while_running "$pid"
    wait "$pid" || fail "Keycloak can't be made ready; what it said is in $log"
    : >"$keycloak_folder/lms-optimised"
    echo ' done' >&2
}

# Starts it in the background, waits until it answers, and says how to get in. Sets keycloak_pid, keycloak_log,
# keycloak_issuer and keycloak_secret.
start_keycloak() { # PORT DATA PUBLIC-URL PEOPLE(yes|no)
    local port=$1 data=$2 url=$3 people=$4 first=no part admin_password client_secret people_password
    [ "$keycloak_version" ] || fail "pom.xml doesn't say which Keycloak."
    ! answers_on "$port" || fail "port $port is taken: choose another one for Keycloak."
    mkdir -p "$data/data/import"
    chmod 700 "$data"
    data=$(cd "$data" && pwd)
    keycloak_log="$data/log" keycloak_issuer="http://localhost:$port/realms/kinship"

    if [ ! -e "$data/secrets" ]; then
        first=yes
        (
            umask 077
            printf 'admin_password=%s\nclient_secret=%s\npeople_password=%s\n' \
                "$(random 9)" "$(random 24)" "$(random 4)" >"$data/secrets"
            printf '%s %s\n' "$keycloak_issuer" "$url" >"$data/addresses"
        )
    fi
    # Both are in what Keycloak has stored, and people are known by the first.
    [ "$(cat "$data/addresses")" = "$keycloak_issuer $url" ] ||
        fail "the Keycloak in $data was set up for $(cat "$data/addresses"), not for $keycloak_issuer $url: use the same ports, or another folder (--data DIR)."
    # shellcheck source=/dev/null
    . "$data/secrets"
    keycloak_secret=$client_secret

    for part in lib conf providers themes; do # a home of its own, so that what it stores lies apart from the program
        ln -sfn "$keycloak_folder/$part" "$data/$part"
    done
    cp "$root/keycloak/kinship-realm.json" "$data/data/import/kinship-realm.json"
    rm -f "$data/data/import/kinship-users-0.json"
    [ "$people" = no ] || cp "$root/keycloak/trial-people.json" "$data/data/import/kinship-users-0.json"

    printf 'Starting Keycloak (the first time takes half a minute) ' >&2
    KINSHIP_CLIENT_SECRET=$client_secret KINSHIP_PUBLIC_URL=$url KINSHIP_TRIAL_PASSWORD=$people_password \
        KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$admin_password \
        "$JAVA_HOME/bin/java" -Xms64m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
        --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
        --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
        --enable-native-access=ALL-UNNAMED -Dsun.misc.unsafe.memory.access=allow -Dfile.encoding=UTF-8 \
        -Duser.language=en -Duser.country=US "-Dkc.home.dir=$data" "-Djboss.server.config.dir=$data/conf" \
        -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true \
        -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
        -cp "$keycloak_folder/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint \
        start --optimized --import-realm --cache=local --http-enabled=true --http-host=127.0.0.1 "--http-port=$port" \
        "--hostname=http://localhost:$port" >"$keycloak_log" 2>&1 &
    keycloak_pid=$!
    trap 'stop_keycloak; exit 130' INT TERM
    until realm_answers "$port"; do
        if ! kill -0 "$keycloak_pid" 2>/dev/null; then
            echo ' failed' >&2
            grep -E 'ERROR|Error' "$keycloak_log" | head -n 5 | cut -c1-300 >&2 || true
            fail "Keycloak ended before it answered; all it said is in $keycloak_log"
        fi
        printf . >&2
        sleep 1
    done
    trap - INT TERM
    echo ' done' >&2

    echo "Keycloak: http://localhost:$port/admin (account admin$([ "$first" = no ] || echo ", password $admin_password"))"
    echo "Its passwords and the client's secret are kept in $data/secrets, which only you can read."
    if [ "$people" = yes ]; then
        cat <<END
People to try it with: carer1, carer2, trainer, partner, reviewer, manager, each @example.org; password: $people_password
Staff (all but carers) set up an authenticator app at their first sign-in. That is the real thing: there is no way round it.
END
    fi
}

stop_keycloak() {
    kill "$keycloak_pid" 2>/dev/null || return 0
    wait "$keycloak_pid" 2>/dev/null || true
}

random() { # BYTES -> letters a to f and digits
    od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'
}

answers_on() { # PORT
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

realm_answers() { # PORT
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf 'GET /realms/kinship HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$1" >&3
        head -n 1 <&3 | grep -q ' 200 '
    ) 2>/dev/null
}

dots_while_running() { # PID
    trap 'kill "$1" 2>/dev/null; echo >&2; exit 130' INT TERM
    while kill -0 "$1" 2>/dev/null; do
        printf . >&2
        sleep 1
    done
    trap - INT TERM
}
