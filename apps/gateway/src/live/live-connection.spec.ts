import { jest } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { LiveConnection } from './live-connection.js';

const caller = {
  token: 't',
  sessionId: 's',
  caller: {
    kind: 'session',
    personId: 'p',
    enterpriseId: undefined,
    roles: [],
    isOperator: false,
    scopes: undefined,
  },
} as const;

function aConnection(writableLength: number) {
  const response = { writableLength, destroyed: false, write: jest.fn(), destroy: jest.fn() };
  const credential = { kind: 'session', secret: 'x', isCookie: true, hash: 'h' } as const;
  // Only what a connection uses of a response.
  const connection = new LiveConnection(response as unknown as ServerResponse, credential, undefined, caller);
  return { connection, response };
}

describe('a listener', () => {
  it('hears what happens', () => {
    const { connection, response } = aConnection(0);
    connection.write('news');
    expect(response.write).toHaveBeenCalledWith('news');
  });

  it('who reads too slowly is cut off instead of filling the memory', () => {
    const { connection, response } = aConnection(300_000);
    connection.write('news');
    expect(response.write).not.toHaveBeenCalled();
    expect(response.destroy).toHaveBeenCalled();
  });
});
