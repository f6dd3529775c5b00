import { eventually } from '@tianfu/testing';
import { runMainJob } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';

describe('the platform with two processes of every service', () => {
  let platform: PlatformProcess;
  beforeAll(async () => {
    platform = await startPlatform({ words: ['--split', '--copies', '2'] });
  });
  afterAll(() => platform.stop());

  it('does the main job all the same', async () => {
    const { contract, suppliers } = await runMainJob(platform.url, await platform.as('operator'));
    expect(contract.supplierId).toBe(suppliers[1]?.enterpriseId);
    for (const service of ['identity', 'certification', 'orders', 'matching', 'logistics', 'sampling']) {
      expect(platform.output()).toContain(`✔ ${service} 2`);
    }
  });

  it('matches a new supplier in both copies', async () => {
    const buyer = await platform.as('buyer');
    const { data } = await buyer.findFacilities({ limit: 1 });
    expect(data).toEqual([]);
    await eventually(async () => (await fetch(`${platform.url}/readyz`)).ok);
  });
});
