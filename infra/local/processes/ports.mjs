/** Ports: the wanted one, else the next free one. */
import { createServer } from 'node:net';
import { Trouble } from '../trouble.mjs';

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Free on the loopback address and on all addresses; a machine without IPv6 does not count as taken. @param {number} port */
export const isFree = async (port) => (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));

/** Hands out ports, none twice. @param {(port: number) => Promise<boolean>} [free] */
export function portOffice(free = isFree) {
  /** @type {Set<number>} */
  const given = new Set();
  return {
    /** @param {number} wanted */
    async nextFree(wanted) {
      for (let port = wanted; port < wanted + 200 && port <= 65535; port++) {
        if (given.has(port) || !(await free(port))) continue;
        given.add(port);
        return port;
      }
      throw new Trouble(
        `No free port between ${wanted} and ${wanted + 199}: stop what listens there, then start again.`,
      );
    },
    /** @param {number} port @param {string} setting */
    async exactly(port, setting) {
      if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Trouble(`${setting} must be a port number.`);
      if (!(await free(port))) {
        throw new Trouble(
          `Port ${port}, asked for by ${setting}, is in use: stop what listens there or choose another.`,
        );
      }
      given.add(port);
      return port;
    },
  };
}

/** A port nobody uses now, from the system's own range: for services of one test run. @returns {Promise<number>} */
export const anyPort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
