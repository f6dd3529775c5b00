import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealCommitment } from '@tianfu/sdk';
import { removeDataDir } from '@tianfu/servers';
import { eventually } from '@tianfu/testing';
import { runMainJob } from './main-job.js';
import { startPlatform } from './platform-process.js';

describe('the platform in one process', () => {
  it('does the main job, keeps its data over a restart, and stops cleanly', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
    try {
      const first = await startPlatform({ dataDir });
      const job = await runMainJob(first.url, await first.as('operator'));
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
      expect(await first.stop()).toBe(0);

      const second = await startPlatform({ dataDir });
      const buyer = await second.as('buyer');
      expect((await buyer.getMe()).memberships).toHaveLength(1);
      expect(second.output()).toContain('✔ migrations');
      expect(await second.stop()).toBe(0);
    } finally {
      await removeDataDir(dataDir);
    }
  });

  it('refuses a DATA_DIR that another one uses, with a mend', async () => {
    const first = await startPlatform();
    try {
      await expect(startPlatform({ dataDir: first.dataDir })).rejects.toThrow(
        /already runs on the folder[\s\S]*DATA_DIR=/,
      );
    } finally {
      await first.stop();
    }
  });

  it('refuses a port that is taken, with a mend', async () => {
    const first = await startPlatform();
    try {
      const port = new URL(first.url).port;
      await expect(startPlatform({ env: { PORT: port } })).rejects.toThrow(/PORT/);
    } finally {
      await first.stop();
    }
  });
});
