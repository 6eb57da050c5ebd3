// ClamAV's daemon, asked by its INSTREAM command: chunks with their length in front, an empty one at the end, one line as the answer.
import { connect, type Socket } from 'node:net';
import { FileScanner, type Verdict } from './file-scanner.js';

const CHUNK = 64 * 1024;
const PATIENCE_MS = 30_000;
const BY = 'ClamAV';

function lengthOf(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`; anything else is no verdict. */
function verdictOf(answer: string): Verdict {
  const found = /^stream: (.+) FOUND\0?$/.exec(answer.trim())?.[1];
  if (found !== undefined) return { scan: 'harmful', by: BY, found };
  return /^stream: OK\0?$/.test(answer.trim()) ? { scan: 'clean', by: BY } : { scan: 'not scanned' };
}

export class ClamdScanner extends FileScanner {
  constructor(
    private readonly host: string,
    private readonly port: number,
  ) {
    super();
  }

  /** Where it does not answer, nobody has looked. */
  scan(bytes: Uint8Array): Promise<Verdict> {
    return new Promise((resolve) => {
      const socket = connect(this.port, this.host);
      let answer = '';
      const end = (verdict: Verdict): void => {
        socket.destroy();
        resolve(verdict);
      };
      socket.setTimeout(PATIENCE_MS, () => end({ scan: 'not scanned' }));
      socket.on('connect', () => send(socket, bytes));
      socket.on('data', (data) => (answer += data.toString('utf8')));
      socket.on('end', () => end(verdictOf(answer)));
      socket.on('error', () => end(answer === '' ? { scan: 'not scanned' } : verdictOf(answer)));
    });
  }
}

/** @param address `host:port` */
export function clamdAt(address: string): ClamdScanner {
  const at = address.lastIndexOf(':');
  return new ClamdScanner(address.slice(0, at), Number(address.slice(at + 1)));
}
