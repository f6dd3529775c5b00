import { connect } from 'node:net';

import { CannotStart } from './cannot-start.js';

const answerTimeoutMs = 5_000;

/**
 * Checks that something listens where a person's URL points; the password is for the services to try.
 *
 * @throws CannotStart naming the variable, never the password in it
 */
export async function requireAnswer(
  name: string,
  variable: string,
  url: string,
  usualPort: number,
): Promise<{ host: string; port: number }> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.hostname === '') {
    throw new CannotStart(
      `${variable} is not a URL.`,
      `Write it like ${variable}=scheme://user:password@host:port`,
    );
  }
  const [host, port] = [parsed.hostname, Number(parsed.port || usualPort)];
  if (await answers(host, port)) return { host, port };
  throw new CannotStart(
    `${name} does not answer at ${host}:${port}.`,
    `Start it, or unset ${variable} to have the platform bring its own.`,
  );
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, timeout: answerTimeoutMs });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  });
}
