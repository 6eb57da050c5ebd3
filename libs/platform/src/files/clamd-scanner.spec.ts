import { createServer, type AddressInfo, type Server } from 'node:net';
import { clamdAt } from '#platform/files/clamd-scanner';

/** A daemon that reads what INSTREAM sends and answers as ClamAV does. */
function daemon(answer: (sent: Buffer) => string): Promise<Server> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      const chunks: Buffer[] = [];
      let at = 'zINSTREAM\0'.length;
      for (;;) {
        if (got.length < at + 4) return;
        const length = got.readUInt32BE(at);
        if (length === 0) return void socket.end(answer(Buffer.concat(chunks)));
        if (got.length < at + 4 + length) return;
        chunks.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('F18 a scanner asked about a file', () => {
  const asked = async (answer: (sent: Buffer) => string, bytes = Buffer.from('a file')) => {
    const server = await daemon(answer);
    try {
      return await clamdAt(`127.0.0.1:${(server.address() as AddressInfo).port}`).scan(bytes);
    } finally {
      server.close();
    }
  };

  it('says clean, harmful with what it found, or nothing that counts', async () => {
    expect(await asked(() => 'stream: OK\0')).toEqual({ scan: 'clean', by: 'ClamAV' });
    expect(await asked(() => 'stream: Eicar-Test-Signature FOUND\0')).toEqual({
      ...{ scan: 'harmful', by: 'ClamAV', found: 'Eicar-Test-Signature' },
    });
    expect(await asked(() => 'INSTREAM size limit exceeded. ERROR\0')).toEqual({ scan: 'not scanned' });
  });

  it('gets every byte of a file of many chunks', async () => {
    const bytes = Buffer.alloc(300_000, 7);
    const seen: Buffer[] = [];
    await asked((sent) => (seen.push(sent), 'stream: OK\0'), bytes);
    expect(seen[0]?.equals(bytes)).toBe(true);
  });

  it('that does not answer has not looked', async () => {
    expect(await clamdAt('127.0.0.1:1').scan(Buffer.from('a file'))).toEqual({ scan: 'not scanned' });
  });
});
