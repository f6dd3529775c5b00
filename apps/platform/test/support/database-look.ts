import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@tianfu/testing';
import pg from 'pg';
import type { PlatformProcess } from '../platform-process.js';

/** When somebody was seen last is no effect of a call. */
const NOT_LOOKED_AT = ['identity.session'];
const STILL_MS = 400;

/** What an administrator sees in the database of a running platform. */
export class DatabaseLook {
  #stillAt: string | undefined;
  /** The tables stay the same ones while a platform runs. */
  #statement: string | undefined;

  private constructor(readonly client: pg.Client) {}

  static async open({ dataDir }: PlatformProcess): Promise<DatabaseLook> {
    const password = readFileSync(join(dataDir, 'secrets', 'postgres-superuser.password'), 'utf8').trim();
    // The platform remembers the ports of its servers here.
    const { postgres } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as { postgres: number };
    const client = new pg.Client({
      host: '127.0.0.1',
      port: postgres,
      user: 'postgres',
      password,
      database: 'tianfu',
    });
    await client.connect();
    return new DatabaseLook(client);
  }

  /** One digest for each table of each service. */
  async digests(): Promise<Record<string, string>> {
    this.#statement ??= await this.#ofAllTables();
    // By name PostgreSQL keeps its plan: planning so many tables costs it more than reading them.
    const { rows } = await this.client.query<{ name: string; digest: string }>({
      name: 'digests',
      text: this.#statement,
    });
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  }

  async #ofAllTables(): Promise<string> {
    const { rows: tables } = await this.client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('identity', 'certification', 'orders', 'matching', 'logistics', 'sampling') ORDER BY 1`,
    );
    const digests = tables
      .filter(({ name }) => !NOT_LOOKED_AT.includes(name))
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS digest FROM ${name} t`,
      )
      .join(' UNION ALL ');
    // PostgreSQL may read the tables beside each other: then they come in any order, and look changed.
    return `${digests} ORDER BY name`;
  }

  /** The digests once nothing is under way any more: events that were published have had their effects. */
  async still(): Promise<Record<string, string>> {
    let before = JSON.stringify(await this.digests());
    // Nothing happened since it was still the last time.
    if (before === this.#stillAt) return JSON.parse(before) as Record<string, string>;
    return eventually(async () => {
      await new Promise((resolve) => setTimeout(resolve, STILL_MS));
      const digests = await this.digests();
      const now = JSON.stringify(digests);
      const isStill = now === before;
      before = now;
      if (isStill) this.#stillAt = now;
      return isStill && digests;
    });
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
