import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealCommitment } from '@tianfu/sdk';
import { removeDataDir } from '@tianfu/servers';
import { eventually } from '@tianfu/testing';
import { runMainJob } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';

describe('the platform in one process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  let running: PlatformProcess;

  beforeAll(async () => {
    running = await startPlatform({ dataDir });
  });
  afterAll(async () => {
    await running.stop();
    await removeDataDir(dataDir);
  });

  it('refuses a DATA_DIR that another one uses, with a mend', async () => {
    await expect(startPlatform({ dataDir })).rejects.toThrow(/already runs on the folder[\s\S]*DATA_DIR=/);
  });

  it('refuses a port that is taken, with a mend', async () => {
    const { port } = new URL(running.url);
    await expect(startPlatform({ env: { PORT: port } })).rejects.toThrow(/PORT/);
  });

  it('does the main job, keeps its data over a restart, and stops cleanly', async () => {
    const job = await runMainJob(running.url, await running.as('operator'));
    expect(job.opened.map(({ terms }) => terms.unitPrice.amount).sort()).toEqual(['29.9000', '31.2500']);
    for (const { terms, salt, commitment } of job.opened) {
      expect(await sealCommitment(terms, salt)).toBe(commitment);
    }
    expect(job.contract).toMatchObject({
      supplierId: job.suppliers[1]?.enterpriseId,
      amount: { amount: '17940.00', currency: 'CNY' },
    });
    const [winner, loser] = [job.suppliers[1], job.suppliers[0]];
    for (const party of [winner, loser]) {
      await eventually(async () => {
        const { data } = (await party?.client.findNotifications({})) ?? { data: [] };
        return data.some(({ subject }) => subject === 'orders.bid.decided.v1');
      });
    }
    expect(await running.stop()).toBe(0);

    running = await startPlatform({ dataDir });
    const buyer = await running.as('buyer');
    expect((await buyer.getMe()).memberships).toHaveLength(1);
    expect(running.output()).toContain('✔ migrations');
    expect(await running.stop()).toBe(0);
  });
});
