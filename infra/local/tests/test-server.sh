#!/bin/sh
# Starts the time-skipping test server beside this file: <port> [--enable-time-skipping]. It must answer within five seconds,
# hence the flags for a quick start. It ends when the process that started it is gone, which may have been killed.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
starter=$PPID
server=$$
(
  while kill -0 "$starter" && kill -0 "$server"; do sleep 2; done
  kill -0 "$starter" || kill "$server"
) </dev/null >/dev/null 2>&1 &
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xmx256m -Xshare:auto \
  -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
