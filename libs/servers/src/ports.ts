import { createServer } from 'node:net';

import { CannotStart } from './cannot-start.js';
import { isErrno } from './small-files.js';

const loopback = '127.0.0.1';
const triesForAFreePort = 20;

/** A TCP port on which nothing listens on this machine's loopback address at this moment. */
export async function freePort(): Promise<number> {
  return listenOnce(0, loopback);
}

/** Whether a server could listen on this port now. `host` is the address it would listen on. */
export async function isPortFree(port: number, host: string = loopback): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (isErrno(error, 'EADDRINUSE')) return false;
    throw error;
  }
}

/**
 * Refuses a port that is taken or not allowed.
 *
 * @param variable the environment variable with which a person chooses another port
 * @throws CannotStart naming the port and, as the mend, a port that is free
 */
export async function requirePortFree(
  port: number,
  variable: string,
  host: string = loopback,
): Promise<void> {
  try {
    if (await isPortFree(port, host)) return;
  } catch (error) {
    if (!isErrno(error, 'EACCES')) throw error;
    throw new CannotStart(
      `Port ${port} may only be used by the administrator.`,
      `Choose one above 1023: ${variable}=3001 npm start`,
      { cause: error },
    );
  }
  const other = await freePortAbove(port, host);
  throw new CannotStart(
    `Port ${port} is taken by another program.`,
    `Choose another: ${variable}=${other} npm start`,
  );
}

/** The wanted port when it is free, else any free one. */
export async function preferPort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && (await isPortFree(wanted))) return wanted;
  return freePort();
}

async function freePortAbove(port: number, host: string): Promise<number> {
  for (let next = port + 1; next <= Math.min(port + triesForAFreePort, 65_535); next += 1) {
    if (await isPortFree(next, host)) return next;
  }
  return freePort();
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      // A listening TCP server has an address object; only pipes have a string.
      const listening = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(listening));
    });
  });
}
