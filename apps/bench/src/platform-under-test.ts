import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@tianfu/sdk';
import { freePort, openSecrets, removeDataDir } from '@tianfu/servers';
import { inRoot, temporaryFolder } from './folders.js';
import { Program } from './program.js';
import { startOptions } from './start-options.js';

const READY_TIMEOUT_MS = 120_000;

/** Somebody signed in at the platform. */
export interface Account {
  readonly token: string;
  readonly personId: string;
  readonly enterpriseId: string;
}

/** The all-in-one platform in a process of its own, on data of its own. */
export class PlatformUnderTest {
  #program: Program;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
  ) {
    this.#program = this.#run();
  }

  static async start(): Promise<PlatformUnderTest> {
    const platform = new PlatformUnderTest(await freePort(), temporaryFolder());
    try {
      await platform.#ready();
      return platform;
    } catch (error) {
      await platform.remove();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#program.pid;
  }

  /** Connects a superuser to the platform's database. */
  get adminUrl(): string {
    return this.#databaseUrl('postgres', openSecrets(this.dataDir).superuserPassword);
  }

  /** Connects as a service does. */
  serviceDatabaseUrl(service: string): string {
    return this.#databaseUrl(`tianfu_${service}`, openSecrets(this.dataDir).rolePassword(service));
  }

  /** Stops it and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.#program.stop();
    this.#program = this.#run();
    await this.#ready();
  }

  /** Stops it and deletes its data. Harmless when called twice. */
  async remove(): Promise<void> {
    await this.#program.stop();
    await removeDataDir(this.dataDir);
  }

  /** Signs in with the demo account of a role. */
  async signIn(role: 'buyer' | 'supplier' | 'operator'): Promise<Account> {
    const { contact, password } = this.#demoAccount(role);
    const { token } = await createClient({ baseUrl: this.url }).signIn({
      contact,
      password,
      transport: 'token',
    });
    if (token === undefined) throw new Error('the platform opened a session without a token');
    const me = await createClient({ baseUrl: this.url, token }).getMe();
    return { token, personId: me.personId, enterpriseId: me.activeEnterpriseId ?? '' };
  }

  #run(): Program {
    return new Program({
      command: process.execPath,
      args: [...startOptions(), inRoot('apps/platform/dist/main.js')],
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        // One client stands for many here.
        RATE_LIMIT: 'off',
        ORDERS_MIN_BIDDING_SECONDS: '1',
      },
    });
  }

  /** Ready for callers: the gateway answers and the demo accounts, made at its end of the first start, are there. */
  async #ready(): Promise<void> {
    await this.#program.ready(`${this.url}/readyz`, READY_TIMEOUT_MS);
    const giveUpAtMs = performance.now() + READY_TIMEOUT_MS;
    while (this.#demoAccounts() === undefined) {
      if (performance.now() > giveUpAtMs) throw new Error('the platform made no demo accounts');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #demoAccount(role: string): { contact: string; password: string } {
    const found = this.#demoAccounts()?.find((account) => account.role.includes(role));
    if (found === undefined) throw new Error(`the platform has no demo account of a ${role}`);
    return found;
  }

  #demoAccounts(): { role: string; contact: string; password: string }[] | undefined {
    try {
      // Written by the platform at its first start, in this form.
      return JSON.parse(readFileSync(join(this.dataDir, 'demo-accounts.json'), 'utf8')) as {
        role: string;
        contact: string;
        password: string;
      }[];
    } catch {
      return undefined; // not yet
    }
  }

  #databaseUrl(user: string, password: string): string {
    // Noted by the platform when it started its servers.
    const { postgres } = JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as {
      postgres: number;
    };
    return `postgresql://${user}:${password}@127.0.0.1:${postgres}/tianfu`;
  }
}
