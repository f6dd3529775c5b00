import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freeMegabytes, requireDiskSpace } from './disk-space.js';

describe('disk space', () => {
  it('is measured for a folder that is still to be made', async () => {
    const missing = join(tmpdir(), 'not', 'there', 'yet');
    expect(Math.abs((await freeMegabytes(missing)) - (await freeMegabytes(tmpdir())))).toBeLessThan(100);
  });

  it('is refused by folder and amount when there is too little', async () => {
    await expect(requireDiskSpace(tmpdir(), 1e12)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The disk is nearly full: \d+ MB are free in .*, 1000000000000 MB are needed\.$/,
      ),
      mend: expect.stringContaining('DATA_DIR='),
    });
  });

  it('is enough when there is enough', async () => {
    await expect(requireDiskSpace(tmpdir(), 0)).resolves.toBeUndefined();
  });
});
