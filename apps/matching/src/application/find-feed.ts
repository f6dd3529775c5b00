import { DEFAULT_PAGE_SIZE, type FeedItem, type FindFeed as Asked, type PageOf } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import { requireEnterprise, type Call } from '@tianfu/service';
import { scoreOf } from '../domain/weights.js';
import { cursorOf, placeOf } from '@tianfu/contracts';
import { onTheWire } from './factory-match.js';
import type { EnterpriseNames, FeedEntry, FeedPlace, Matches } from './ports.js';

/** Open orders that suit our factory, best first. */
export class FindFeed {
  constructor(
    private readonly matches: Matches,
    private readonly names: EnterpriseNames,
  ) {}

  async run(
    { category, mode, cursor, limit = DEFAULT_PAGE_SIZE }: Asked,
    call: Call,
  ): Promise<PageOf<FeedItem>> {
    const factoryId = requireEnterprise(call.caller);
    const after = cursor === undefined ? undefined : feedPlace(cursor);
    const entries = await call.read((tx) =>
      this.matches.feed(tx, factoryId, { category, mode, after, limit: limit + 1 }),
    );
    const listed = entries.slice(0, limit);
    const names = await this.#namesOf(listed, call);
    const data = listed.map((entry) => feedItem(entry, names.get(entry.brief.enterpriseId) ?? ''));
    const last = listed.at(-1);
    if (entries.length <= limit || last === undefined) return { data, page: { hasMore: false } };
    return { data, page: { nextCursor: cursorOf([last.points, last.orderId]), hasMore: true } };
  }

  /** Briefs name who posted them, but for an enterprise so new that orders did not know it yet. */
  async #namesOf(entries: readonly FeedEntry[], call: Call): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const { brief } of entries) {
      const { enterpriseId, enterpriseName } = brief;
      if (names.has(enterpriseId)) continue;
      names.set(enterpriseId, enterpriseName ?? (await this.names.nameOf(enterpriseId, call)));
    }
    return names;
  }
}

function feedItem(
  { brief, points, parts, publishedAt, matchedAt }: FeedEntry,
  enterpriseName: string,
): FeedItem {
  const { orderId, number, title, state, category, mode, quantityPieces, deliveryDate, destination } = brief;
  const { enterpriseId, targetPrice, requiredLevel, biddingDeadline } = brief;
  return {
    order: {
      orderId,
      number,
      title,
      state,
      category,
      mode,
      quantityPieces,
      deliveryDate,
      destination,
      enterpriseId,
      enterpriseName,
      ...(targetPrice === undefined ? {} : { targetPrice }),
      ...(requiredLevel === undefined ? {} : { requiredLevel }),
      ...(biddingDeadline === undefined ? {} : { biddingDeadline }),
      createdAt: brief.createdAt ?? publishedAt.toISOString(),
    },
    score: scoreOf(points),
    parts: parts.map(onTheWire),
    matchedAt: matchedAt.toISOString(),
  };
}

function feedPlace(cursor: string): FeedPlace {
  const [points, orderId] = placeOf(cursor, isFeedPlace);
  return { points, orderId };
}

const isFeedPlace = (parts: readonly unknown[]): parts is readonly [number, string] =>
  parts.length === 2 && isPoints(parts[0]) && typeof parts[1] === 'string' && isUuid(parts[1]);

const isPoints = (part: unknown): boolean =>
  typeof part === 'number' && Number.isInteger(part) && Math.abs(part) < 2 ** 31;
