/**
 * Ctrl-C and its like. The first asks for an orderly stop, the second ends it at once. npm hands a Ctrl-C on that the terminal
 * has already sent to us, so what follows within half a second is the same one.
 */

const SAME = 500;

/** @param {{ onFirst: () => void, onSecond: () => void }} handlers */
export function onStopRequest({ onFirst, onSecond }) {
  const control = new AbortController();
  let first = 0;
  const handle = () => {
    if (first === 0) {
      first = performance.now();
      onFirst();
      control.abort(new Error('stop requested'));
    } else if (performance.now() - first > SAME) onSecond();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, handle);
  return control.signal;
}
