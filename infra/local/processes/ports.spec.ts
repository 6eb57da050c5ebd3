import { createServer, type AddressInfo } from 'node:net';
import { anyPort, isFree, portOffice } from './ports.mjs';

const taken = (...ports: readonly number[]) => portOffice((port) => Promise.resolve(!ports.includes(port)));

describe('ports', () => {
  it('the wanted one is given when it is free', async () => {
    expect(await taken().nextFree(3000)).toBe(3000);
  });

  it('else the next free one, and none twice', async () => {
    const office = taken(3000, 3002);
    expect(await office.nextFree(3000)).toBe(3001);
    expect(await office.nextFree(3000)).toBe(3003);
  });

  it('a whole range in use is said, with what to do', async () => {
    const office = portOffice(() => Promise.resolve(false));
    await expect(office.nextFree(3000)).rejects.toThrow('No free port between 3000 and 3199: stop what listens there');
  });

  it('one that a setting asks for is that one or none', async () => {
    expect(await taken().exactly(3000, 'API_PORT')).toBe(3000);
    await expect(taken(3000).exactly(3000, 'API_PORT')).rejects.toThrow('Port 3000, asked for by API_PORT, is in use');
    await expect(taken().exactly(0, 'API_PORT')).rejects.toThrow('API_PORT must be a port number');
    await expect(taken().exactly(NaN, 'API_PORT')).rejects.toThrow('API_PORT must be a port number');
  });

  it('one on which somebody listens is not free', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });

  it('any port is a free one', async () => {
    expect(await isFree(await anyPort())).toBe(true);
  });
});
