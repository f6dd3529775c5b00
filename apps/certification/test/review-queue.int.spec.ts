import { findDossiers, type DossierSummary } from '@tianfu/contracts';
import { refusalOf } from '@tianfu/testing';
import { TestCertification } from './certification.js';

let certification: TestCertification;
let waiting: DossierSummary[];
beforeAll(async () => {
  certification = await TestCertification.start();
  for (const name of ['甲服饰', '乙_服饰', '丙%服饰', '丁服饰', '戊服饰']) {
    await certification.aDossier('submitted', { enterprise: certification.anEnterprise({ name }) });
  }
  await certification.aDossier('certified', {
    enterprise: certification.anEnterprise({ name: '己认证服饰', uscc: '91420000MA48XY7B3C' }),
  });
  await certification.aDossier('draft', { enterprise: certification.anEnterprise({ name: '庚草稿' }) });
  ({ data: waiting } = await certification.operator.call(findDossiers, { state: ['submitted'] }));
});
afterAll(() => certification.stop());

const namesFor = async (asked: object): Promise<string[]> =>
  (await certification.operator.call(findDossiers, asked)).data.map(({ enterpriseName }) => enterpriseName);

describe('the review queue', () => {
  it('has who has waited longest first', () => {
    expect(waiting.map(({ enterpriseName }) => enterpriseName)).toEqual([
      '甲服饰',
      '乙_服饰',
      '丙%服饰',
      '丁服饰',
      '戊服饰',
    ]);
  });

  it('comes page by page, nobody twice and nobody left out', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const { data, page } = await certification.operator.call(findDossiers, asked);
      seen.push(...data.map(({ enterpriseName }) => enterpriseName));
      expect(page.hasMore).toBe(page.nextCursor !== undefined);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    // The draft was never submitted: it comes last.
    expect(seen).toEqual(['甲服饰', '乙_服饰', '丙%服饰', '丁服饰', '戊服饰', '己认证服饰', '庚草稿']);
  });

  it('goes on after a draft too', async () => {
    const { page } = await certification.operator.call(findDossiers, { limit: 7 });
    expect(page).toEqual({ hasMore: false });
  });

  it('shows level and last day of a certified one', async () => {
    const { data } = await certification.operator.call(findDossiers, { state: ['certified'] });
    expect(data).toEqual([
      expect.objectContaining({ enterpriseName: '己认证服饰', level: 'AA', state: 'certified' }),
    ]);
    expect(data[0]?.validUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is searched by part of a name or code, taken literally', async () => {
    expect(await namesFor({ q: '服饰', limit: 3 })).toEqual(['甲服饰', '乙_服饰', '丙%服饰']);
    expect(await namesFor({ q: '_' })).toEqual(['乙_服饰']);
    expect(await namesFor({ q: '%' })).toEqual(['丙%服饰']);
    expect(await namesFor({ q: '\\' })).toEqual([]);
    expect(await namesFor({ q: 'ma48xy' })).toEqual(['己认证服饰']);
    expect(await namesFor({ q: 'ＭＡ４８' })).toEqual(['己认证服饰']);
    expect(await namesFor({ q: `' OR true --` })).toEqual([]);
  });

  it('is filtered by state and search together', async () => {
    expect(await namesFor({ state: ['draft', 'certified'], q: '草稿' })).toEqual(['庚草稿']);
  });

  it('refuses a cursor it did not make', async () => {
    await expect(certification.operator.call(findDossiers, { cursor: 'abc' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [expect.objectContaining({ pointer: '/cursor' })],
    });
    expect(await refusalOf(certification.operator.call(findDossiers, { limit: 101 }))).toBe(
      'VALIDATION_FAILED',
    );
  });

  it('walks its index where there are many', async () => {
    await certification.sql(`
      INSERT INTO certification.enterprise SELECT gen_random_uuid(), '很多' || n, lpad(n::text, 18, '0')
      FROM generate_series(1, 20000) n`);
    await certification.sql(`
      INSERT INTO certification.dossier (enterprise_id, dossier_id, state, capability, submitted_at, version,
                                         sequence, standing_version)
      SELECT enterprise_id, gen_random_uuid(), 'submitted', '{}', now(), 2, 1, 0
      FROM certification.enterprise WHERE name LIKE '很多%'`);
    await certification.sql('ANALYZE certification.enterprise, certification.dossier');
    const plan = await certification.sql<{ 'QUERY PLAN': string }>(`
      EXPLAIN SELECT d.dossier_id FROM certification.dossier d
      JOIN certification.enterprise e ON e.enterprise_id = d.enterprise_id
      WHERE d.state = ANY('{submitted}')
      ORDER BY coalesce(d.submitted_at, 'infinity'::timestamptz), d.dossier_id LIMIT 21`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('dossier_queue');
  });
});
