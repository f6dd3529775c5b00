import { LoadGenerator } from './load/load-generator.js';
import { Market } from './market/market.js';
import { PlatformUnderTest } from './platform-under-test.js';

/** What figures share: made when the first one asks for it, taken down at the end in reverse order. */
export class Stage {
  #load: LoadGenerator | undefined;
  #market: Promise<Market> | undefined;
  readonly #ends: (() => Promise<void>)[] = [];

  /** @param tell takes progress, a line at a time */
  constructor(readonly tell: (line: string) => void) {}

  get load(): LoadGenerator {
    if (this.#load === undefined) {
      const load = new LoadGenerator();
      this.#load = load;
      this.#ends.push(() => load.stop());
    }
    return this.#load;
  }

  /** A platform with a hundred thousand orders, and the bare server on the same database. */
  market(): Promise<Market> {
    this.#market ??= this.#openMarket();
    return this.#market;
  }

  /** A platform that this stage stops at the end if nobody does before. */
  async platform(): Promise<PlatformUnderTest> {
    this.tell('  starting a platform on an empty database');
    const platform = await PlatformUnderTest.start();
    this.#ends.push(() => platform.remove());
    return platform;
  }

  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        this.tell(`  left behind: ${String(error)}`);
      }
    }
    this.#market = undefined;
    this.#load = undefined;
  }

  async #openMarket(): Promise<Market> {
    const market = await Market.open(await this.platform(), this.tell);
    this.#ends.push(() => market.close());
    return market;
  }
}
