import { createLogger } from '../trace/log.js';
import { Opened } from './opened.js';

const log = createLogger('orders', 'silent');

describe('what a service has opened', () => {
  it('is closed last one first, each once, whatever fails', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    for (const name of ['first', 'second', 'third']) {
      opened.add(name, () => {
        closed.push(name);
        return name === 'second' ? Promise.reject(new Error(name)) : Promise.resolve();
      });
    }
    await opened.close(1_000, log);
    await opened.close(1_000, log);
    expect(closed).toEqual(['third', 'second', 'first']);
  });

  it('is left behind when it does not close in time', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    opened.add('first', () => Promise.resolve(closed.push('first')));
    opened.add('stuck', () => new Promise(() => undefined));
    await opened.close(0, log);
    expect(closed).toEqual(['first']);
  });
});
