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
# Classes that an earlier one has laid ready (class-archive.mjs), or to be laid ready at this one's end.
archive=
if [ -n "$ARCHIVE_CLASSES_TO" ]; then
  archive="-XX:ArchiveClassesAtExit=$ARCHIVE_CLASSES_TO"
elif [ -f "$here/classes.jsa" ]; then
  archive="-XX:SharedArchiveFile=$here/classes.jsa"
fi
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xmx256m -Xshare:auto ${archive:+"$archive"} \
  -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
