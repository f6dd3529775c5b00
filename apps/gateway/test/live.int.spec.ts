import {
  bidPlaced,
  certificateStopped,
  dossierSubmitted,
  enterpriseCreated,
  orderClosed,
  orderPublished,
  sessionEnded,
  type OrderBrief,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { aMember, anOperator, aPerson, eventually } from '@tianfu/testing';
import { request } from 'node:http';
import { anEdge, type Edge } from './edge.js';

interface Listener {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  heard: string;
  isOpen: boolean;
  close: () => void;
}

/** Opens the live stream of an edge; everything heard is collected. */
function listen(edge: Edge, secret: string, headers: Record<string, string> = {}): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const sent = request(`${edge.gateway.url}/v1/live`, {
      headers: { authorization: `Bearer ${secret}`, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const listener: Listener = {
        status: response.statusCode ?? 0,
        headers: response.headers,
        heard: '',
        isOpen: true,
        close: () => sent.destroy(),
      };
      response.on('data', (chunk: Buffer) => (listener.heard += chunk.toString('utf8')));
      response.on('close', () => (listener.isOpen = false));
      response.on('error', () => (listener.isOpen = false));
      resolve(listener);
    });
    sent.end();
  });
}

const aDossier = (enterpriseId: string) => ({ dossierId: newId(), enterpriseId, enterpriseName: '永兴制衣' });
const aSealedBid = (enterpriseId: string) => ({
  bidId: newId(),
  orderId: newId(),
  orderNumber: 'PO-2026-000001',
  orderTitle: '衬衫',
  enterpriseId,
  revision: 1,
});

describe('the live stream', () => {
  let edge: Edge;
  const listeners: Listener[] = [];
  beforeAll(async () => {
    edge = await anEdge();
  });
  afterEach(() => listeners.splice(0).forEach((listener) => listener.close()));
  afterAll(() => edge.stop());

  async function opened(secret: string, headers?: Record<string, string>): Promise<Listener> {
    const listener = await listen(edge, secret, headers);
    listeners.push(listener);
    await eventually(() => listener.heard.includes('event: hello'));
    return listener;
  }

  /** Everything published so far has been heard by whoever may hear it. */
  async function settled(witness: Listener, enterpriseId: string): Promise<void> {
    const id = edge.services.publish(bidPlaced, aSealedBid(enterpriseId));
    await eventually(() => witness.heard.includes(id));
  }

  it('is for whoever is signed in', async () => {
    const answer = await edge.send('GET', '/v1/live');
    expect(answer.json).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('begins with how soon to come back, and is neither stored nor held back on the way', async () => {
    const listener = await opened(edge.services.signedIn());
    expect(listener.heard).toMatch(/^retry: 2000\nid: \S+\nevent: hello\ndata: \{\}\n\n$/);
    expect(listener.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  });

  it('tells an enterprise what concerns it, with id, subject, time and content', async () => {
    const member = aMember();
    const listener = await opened(edge.services.signedIn(member));
    const payload = aDossier(member.enterpriseId ?? '');
    const id = edge.services.publish(dossierSubmitted, payload);
    const subject = dossierSubmitted.subject;
    const data = JSON.stringify({ id, subject, occurredAt: '2026-11-22T08:30:00Z', payload });
    await eventually(() => listener.heard.includes(`id: ${id}\nevent: ${subject}\ndata: ${data}\n\n`));
  });

  it('tells nobody else', async () => {
    const [own, other] = [aMember(), aMember()];
    const [ours, theirs, stranger, operator] = await Promise.all([
      opened(edge.services.signedIn(own)),
      opened(edge.services.signedIn(other)),
      opened(edge.services.signedIn(aPerson())),
      opened(edge.services.signedIn(anOperator())),
    ]);
    const sealed = edge.services.publish(bidPlaced, aSealedBid(own.enterpriseId ?? ''));
    const stopped = edge.services.publish(certificateStopped, {
      ...aDossier(own.enterpriseId ?? ''),
      certificateId: newId(),
      state: 'revoked',
      reason: '—',
      standingVersion: 2,
    });
    await settled(ours, own.enterpriseId ?? '');
    await settled(theirs, other.enterpriseId ?? '');
    expect(ours.heard).toContain(sealed);
    expect(ours.heard).toContain(stopped);
    for (const outsider of [theirs, stranger, operator]) {
      expect(outsider.heard).not.toContain(sealed);
      expect(outsider.heard).not.toContain(stopped);
      expect(outsider.heard).not.toContain(own.enterpriseId);
    }
  });

  it('tells operators what waits for them, the market what is published, and each side of an order its end', async () => {
    const [buyer, bidder, other] = [aMember(), aMember(), aMember()];
    const [atBuyer, atBidder, atOther, atOperator] = await Promise.all([
      opened(edge.services.signedIn(buyer)),
      opened(edge.services.signedIn(bidder)),
      opened(edge.services.signedIn(other)),
      opened(edge.services.signedIn(anOperator())),
    ]);
    const submitted = edge.services.publish(dossierSubmitted, aDossier(newId()));
    // Only who hears it matters here.
    const published = edge.services.publish(orderPublished, { orderId: newId() } as OrderBrief);
    const closed = edge.services.publish(orderClosed, {
      orderId: newId(),
      number: 'PO-2026-000002',
      title: '连衣裙',
      enterpriseId: buyer.enterpriseId ?? '',
      bidderIds: [bidder.enterpriseId ?? ''],
      bidCount: 1,
    });
    await settled(atOther, other.enterpriseId ?? '');
    await eventually(() => [atBuyer, atBidder].every(({ heard }) => heard.includes(closed)));
    await eventually(() => atOperator.heard.includes(submitted));
    for (const { heard } of [atBuyer, atBidder, atOther, atOperator]) expect(heard).toContain(published);
    for (const { heard } of [atOther, atOperator]) expect(heard).not.toContain(closed);
    for (const { heard } of [atBuyer, atBidder, atOther]) expect(heard).not.toContain(submitted);
  });

  it('keeps what is between services to services', async () => {
    const member = aMember();
    const listener = await opened(edge.services.signedIn(member));
    const enterpriseId = member.enterpriseId ?? '';
    const id = edge.services.publish(enterpriseCreated, {
      enterpriseId,
      name: '永兴制衣',
      uscc: '91330100799655058B',
    });
    await settled(listener, enterpriseId);
    expect(listener.heard).not.toContain(id);
  });

  it('limits an API key to what its scopes let it read', async () => {
    const enterpriseId = newId();
    const scoped = await opened(
      edge.services.signedIn(aMember({ kind: 'key', enterpriseId, scopes: ['notifications.read'] })),
    );
    const unscoped = await opened(
      edge.services.signedIn(aMember({ kind: 'key', enterpriseId, scopes: ['market.read'] })),
    );
    const published = edge.services.publish(orderPublished, { orderId: newId() } as OrderBrief);
    const sealed = edge.services.publish(bidPlaced, aSealedBid(enterpriseId));
    await eventually(() => scoped.heard.includes(sealed) && unscoped.heard.includes(published));
    expect(scoped.heard).not.toContain(published);
    expect(unscoped.heard).not.toContain(sealed);
  });

  it('tells whoever was here before to fetch again', async () => {
    const listener = await opened(edge.services.signedIn(), { 'last-event-id': newId() });
    await eventually(() => listener.heard.includes('event: resync'));
  });

  it('ends with the session', async () => {
    const token = edge.services.signedIn();
    const { sessionId = '' } = edge.services.callerOf(token);
    const [ended, other] = await Promise.all([opened(token), opened(edge.services.signedIn())]);
    edge.services.ends(token);
    edge.services.publish(sessionEnded, { sessionId });
    await eventually(() => !ended.isOpen);
    expect(other.isOpen).toBe(true);
    expect((await edge.as(token, 'GET', '/v1/live')).status).toBe(401);
  });

  it('lets one person listen ten times at once and not more', async () => {
    const token = edge.services.signedIn();
    const ten = await Promise.all(Array.from({ length: 10 }, () => opened(token)));
    const eleventh = await edge.as(token, 'GET', '/v1/live');
    expect(eleventh.json).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    ten[0]?.close();
    await eventually(async () => {
      const again = await listen(edge, token);
      listeners.push(again);
      return again.status === 200;
    });
  });

  it('survives an event nobody can read', async () => {
    const member = aMember();
    const listener = await opened(edge.services.signedIn(member));
    edge.services.publishRaw(orderClosed.subject, 'not JSON');
    edge.services.publishRaw(orderClosed.subject, JSON.stringify({ id: 'x', payload: {} }));
    await settled(listener, member.enterpriseId ?? '');
  });
});
