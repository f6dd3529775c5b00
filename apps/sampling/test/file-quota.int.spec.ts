import { storeFilePart } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { TestSampling } from './centre.js';

const MAX_FILES_A_DAY = 100;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

it('two who store at once an enterprise’s last file of the day do not both', async () => {
  const customer = sampling.aCustomer();
  await sampling.sql(
    `INSERT INTO sampling.file (file_id, enterprise_id, name, type, bytes, parts, complete)
     SELECT gen_random_uuid(), $1, '照片.png', 'image/png', 1, 1, true FROM generate_series(2, $2::integer)`,
    [customer.enterpriseId, MAX_FILES_A_DAY],
  );
  const store = (): Promise<string> =>
    refusalOf(
      customer.call(storeFilePart, {
        fileId: newId<string>(),
        name: '照片.png',
        part: 0,
        parts: 1,
        content: PNG.toString('base64'),
      }),
    );
  const holder = await sampling.harness.admin.connect();
  let answers: Promise<string>[] = [];
  try {
    // Files can be counted and not be written.
    await holder.query('BEGIN; LOCK TABLE sampling.file IN SHARE MODE');
    answers = [store(), store()];
    const blocked = 'SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0';
    await eventually(async () => (await sampling.sql(blocked)).length === answers.length);
  } finally {
    await holder.query('COMMIT');
    holder.release();
  }
  expect((await Promise.all(answers)).toSorted()).toEqual(['FILE_QUOTA_REACHED', 'accepted']);
});
