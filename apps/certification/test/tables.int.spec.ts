import { pgErrorOf, schemaDrift } from '@tianfu/service';
import pg from 'pg';
import { certificationService } from '../src/index.js';
import { TestCertification } from './certification.js';

let certification: TestCertification;
let role: pg.Client;
beforeAll(async () => {
  certification = await TestCertification.start();
  role = new pg.Client({ connectionString: certification.harness.database.urlOf('certification') });
  await role.connect();
});
afterAll(async () => {
  await role.end();
  await certification.stop();
});

/** Runs one statement as the service's role in a transaction for somebody, and takes it back. */
async function asScope(scope: string, enterpriseId: string, sql: string): Promise<pg.QueryResult> {
  await role.query('BEGIN');
  try {
    await role.query(`SELECT set_config('app.scope', $1, true), set_config('app.enterprise_id', $2, true)`, [
      scope,
      enterpriseId,
    ]);
    return await role.query(sql);
  } finally {
    await role.query('ROLLBACK');
  }
}

it('the tables are what the entities describe', async () => {
  expect(
    await schemaDrift(certificationService, certification.harness.database.urlOf('certification')),
  ).toEqual([]);
});

it('every table of an enterprise is under forced row-level security', async () => {
  const unprotected = await certification.sql(
    `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE a.attname = 'enterprise_id' AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
       AND c.relnamespace = 'certification'::regnamespace`,
  );
  expect(unprotected).toEqual([]);
});

describe('row-level security', () => {
  it('shows an enterprise its own rows and of others what the market may know', async () => {
    const own = await certification.aDossier('suspended');
    const other = await certification.aDossier('certified');
    const seen = async (table: string): Promise<unknown[]> =>
      (await asScope('tenant', own.enterpriseId, `SELECT DISTINCT enterprise_id FROM ${table}`))
        .rows as unknown[];
    for (const table of ['dossier', 'dossier_history', 'certificate_stop']) {
      expect([table, await seen(table)]).toEqual([table, [{ enterprise_id: own.enterpriseId }]]);
    }
    expect(await seen('certificate')).toEqual(
      expect.arrayContaining([{ enterprise_id: own.enterpriseId }, { enterprise_id: other.enterpriseId }]),
    );
  });

  it('shows the market nothing but names and valid certificates', async () => {
    const { enterpriseId } = await certification.aDossier('suspended');
    for (const table of ['dossier', 'dossier_history', 'certificate_stop']) {
      expect((await asScope('market', '', `SELECT FROM ${table}`)).rowCount).toBe(0);
    }
    const certificates = await asScope('market', '', 'SELECT enterprise_id, state FROM certificate');
    expect(certificates.rows).not.toContainEqual(expect.objectContaining({ enterprise_id: enterpriseId }));
  });

  it.each([
    `UPDATE certificate SET level = 'AAA'`,
    `UPDATE certificate_stop SET finished_at = now()`,
    `DELETE FROM dossier`,
    `UPDATE enterprise SET name = '冒名'`,
  ])('lets no enterprise do this: %s', async (sql) => {
    const { enterpriseId } = await certification.aDossier('certified');
    expect((await asScope('tenant', enterpriseId, sql)).rowCount).toBe(0);
  });

  it('lets no enterprise grant itself a certificate', async () => {
    const { enterpriseId } = await certification.aDossier('submitted');
    const grant = `INSERT INTO certificate VALUES ('${enterpriseId}', gen_random_uuid(), 'valid', 'AAA', '{dress}',
      current_date + 1, now())`;
    await expect(asScope('tenant', enterpriseId, grant)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the history', () => {
  it.each([
    'UPDATE dossier_history SET reason = NULL',
    'DELETE FROM dossier_history',
    'TRUNCATE dossier_history',
  ])('is only ever added to, whoever tries: %s', async (sql) => {
    await certification.aDossier('submitted');
    await expect(asScope('service', '', sql)).rejects.toMatchObject({ code: '23001' });
  });
});

describe('the database itself', () => {
  it.each<[string, string]>([
    [
      'two live certificates',
      `INSERT INTO certification.certificate SELECT enterprise_id, gen_random_uuid(), 'valid',
      level, scope, valid_until, granted_at FROM certification.certificate WHERE state = 'valid'`,
    ],
    [
      'a certified dossier without a certificate',
      `UPDATE certification.dossier SET state = 'certified',
      certificate_id = NULL WHERE state = 'certified'`,
    ],
    [
      'a submitted dossier without a capability',
      `UPDATE certification.dossier SET capability = NULL
      WHERE state = 'certified'`,
    ],
    ['a state nobody knows', `UPDATE certification.dossier SET state = 'perhaps' WHERE state = 'certified'`],
    [
      'a certificate for more than three years',
      `UPDATE certification.certificate
      SET valid_until = valid_until + 1200 WHERE state = 'valid'`,
    ],
    [
      'a certificate that covers nothing',
      `UPDATE certification.certificate SET scope = '{}' WHERE state = 'valid'`,
    ],
  ])('refuses %s', async (_what, sql) => {
    await certification.aDossier('certified');
    const failure = await certification.sql(sql).catch((error: unknown) => error);
    expect(pgErrorOf(failure)?.code).toMatch(/^23(505|514)$/);
  });
});
