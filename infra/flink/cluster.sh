#!/usr/bin/env bash
# A Flink cluster on one host without docker: `bash infra/flink/cluster.sh start DIR` unpacks Flink from the package
# apache-flink-libraries into DIR and starts a job manager (port 8081) and two task managers of one slot; `stop DIR` ends them.
set -euo pipefail

command=${1:-} dir=${2:-}
version=${FLINK_VERSION:-2.2.1}
[ -n "$dir" ] || { echo "cluster: name a folder, e.g. 'bash infra/flink/cluster.sh start out/flink'." >&2; exit 2; }

# Every size is named: a task manager that is started without Flink's own scripts works none out by itself.
write_conf() {
    cat > "$dir/conf/config.yaml" <<CONF
jobmanager: {rpc: {address: localhost, port: 6123}, memory: {process: {size: 1024m}}}
rest: {address: localhost, port: ${FLINK_PORT:-8081}}
taskmanager:
  numberOfTaskSlots: 1
  cpu: {cores: 1.0}
  memory:
    task: {heap: {size: 256m}, off-heap: {size: 64m}}
    framework: {heap: {size: 128m}, off-heap: {size: 64m}}
    managed: {size: 128m}
    network: {min: 64m, max: 64m}
    jvm-metaspace: {size: 256m}
    jvm-overhead: {min: 64m, max: 64m}
CONF
}

install() {
    [ -e "$dir/lib" ] && return
    mkdir -p "$dir/conf" "$dir/log"
    python3 -m pip install --quiet --no-deps --target "$dir/package" "apache-flink-libraries==$version"
    ln -s "$(cd "$dir/package/pyflink/lib" && pwd)" "$dir/lib"
}

run() {     # name, class, arguments
    local name=$1 class=$2; shift 2
    FLINK_CONF_DIR="$dir/conf" nohup java -XX:+UseSerialGC -Xmx512m -cp "$dir/lib/*" "$class" --configDir "$dir/conf" "$@" \
        > "$dir/log/$name.log" 2>&1 &
    echo $! > "$dir/$name.pid"
}

case "$command" in
    start)
        command -v java >/dev/null || { echo "cluster: Java 17 is not there; install it (Debian: apt install default-jre-headless)." >&2; exit 1; }
        install
        write_conf
        run jobmanager org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint
        for number in 1 2; do run "taskmanager$number" org.apache.flink.runtime.taskexecutor.TaskManagerRunner; done
        echo "cluster: job manager on localhost:${FLINK_PORT:-8081}; logs in $dir/log"
        ;;
    stop)
        for file in "$dir"/*.pid; do
            [ -e "$file" ] || continue
            kill "$(cat "$file")" 2>/dev/null || true
            rm "$file"
        done
        ;;
    *)
        echo "cluster: '$command' is none of start and stop." >&2; exit 2 ;;
esac
