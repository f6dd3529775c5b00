import type { LoadRequest } from '../load/plan.js';
import { type Comparison, type Contender, interleaved, SCHEDULE } from '../interleaved.js';
import type { Market } from '../market/market.js';
import type { Stage } from '../stage.js';
import { sameShape } from './same-shape.js';

export const CONNECTIONS = 32;

export interface ComparedLoad {
  readonly requests: readonly LoadRequest[];
  readonly freshKeys: boolean;
  readonly expectedStatus: number;
}

/** The same load on the bare server and on the platform, in turns; refused unless both answer the same. */
export async function compared(stage: Stage, market: Market, load: ComparedLoad): Promise<Comparison> {
  await requireSameAnswers(market, load);
  const contender = (port: number, settle?: () => Promise<void>): Contender => ({
    round: (seconds) =>
      stage.load.run({ ...load, port, seconds, connections: CONNECTIONS, headers: authorised(market) }),
    ...(settle === undefined ? {} : { settle }),
  });
  const isWriting = load.freshKeys;
  return interleaved(
    contender(market.barePort),
    contender(market.platform.port, isWriting ? () => market.settled() : undefined),
    SCHEDULE,
    stage.tell,
  );
}

const authorised = (market: Market): Record<string, string> => ({
  authorization: `Bearer ${market.buyer.token}`,
});

/** A bare server that answers less than the platform would be no baseline. */
async function requireSameAnswers(market: Market, load: ComparedLoad): Promise<void> {
  const [first] = load.requests;
  if (first === undefined) throw new Error('nothing to ask for');
  const ask = async (port: number): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${first.path}`, {
      method: first.method,
      headers: {
        ...authorised(market),
        ...(load.freshKeys ? { 'idempotency-key': `shape-${port}-${Date.now()}` } : {}),
        ...(first.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(first.body === undefined ? {} : { body: first.body }),
    });
    const text = await answer.text();
    if (answer.status !== load.expectedStatus)
      throw new Error(`${first.path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  const difference = sameShape(await ask(market.barePort), await ask(market.platform.port));
  if (difference !== undefined) throw new Error(`the bare server answers otherwise: ${difference}`);
}
