import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

import { freePort, isPortFree, requirePortFree } from './ports.js';

describe('ports', () => {
  let server: Server;
  let taken: number;
  beforeEach(async () => {
    taken = await freePort();
    server = createServer().listen(taken, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => void server.close());

  it('tells a free port from a taken one', async () => {
    expect(await isPortFree(taken)).toBe(false);
    expect(await isPortFree(await freePort())).toBe(true);
  });

  it('refuses a taken port with the command that would work', async () => {
    await expect(requirePortFree(taken, 'PORT')).rejects.toMatchObject({
      message: `Port ${taken} is taken by another program.`,
      mend: expect.stringMatching(/^Choose another: PORT=\d+ npm start$/),
    });
  });

  it('has nothing to say about a free one', async () => {
    await expect(requirePortFree(await freePort(), 'PORT')).resolves.toBeUndefined();
  });
});
