import { createHash, randomBytes } from 'node:crypto';
import { Refusal, type CalendarText, type FeedOpened, type OpenFeed } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, found, type ReadTx, requireEnterprise, type Tx } from '@tianfu/service';
import { sideOf } from '../domain/booking.js';
import { ownCentre } from './own-centre.js';
import { permissionsOfCaller } from './permissions.js';
import type { Bookings } from './booking-ports.js';
import type { CalendarWriter, Feeds } from './side-ports.js';
import type { Centres, Resources } from './centre-ports.js';

const TOKEN_BYTES = 32;
/** Only its hash is kept: who reads the database can not read the feeds. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Calendars for phones: a secret address to subscribe to, and files. */
export class CalendarFeeds {
  constructor(
    private readonly feeds: Feeds,
    private readonly bookings: Bookings,
    private readonly centres: Centres,
    private readonly resources: Resources,
    private readonly writer: CalendarWriter,
  ) {}

  async open(tx: Tx, { of, resourceId }: OpenFeed, call: Call): Promise<FeedOpened> {
    const enterpriseId = requireEnterprise(call.caller);
    if (of === 'resource') await this.#requireOwn(tx, resourceId, call);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const feedId = newId<string>();
    await this.feeds.open(tx, {
      feedId,
      enterpriseId,
      tokenHash: hashOf(token),
      ...(of === 'resource' && resourceId !== undefined ? { resourceId } : {}),
    });
    return { feedId, path: `/v1/sample-feeds/${token}.ics`, at: (await tx.now()).toISOString() };
  }

  async close(tx: Tx, feedId: string, call: Call): Promise<void> {
    found((await this.feeds.close(tx, requireEnterprise(call.caller), feedId)) || undefined);
  }

  async read(tx: ReadTx, token: string): Promise<CalendarText> {
    const { enterpriseId, resourceId } = found(await this.feeds.byToken(tx, hashOf(token)));
    const entries = await this.feeds.entries(
      tx,
      resourceId === undefined ? { enterpriseId } : { resourceId },
    );
    return { ics: this.writer.write('天服打样 Tianfu samples', entries) };
  }

  async ofBooking(tx: ReadTx, bookingId: string, call: Call): Promise<CalendarText> {
    const booking = found(await this.bookings.get(tx, bookingId));
    const { caller } = call;
    const permissions = permissionsOfCaller(caller);
    if (sideOf(booking, { enterpriseId: caller.enterpriseId, permissions }) === undefined)
      throw new Refusal('NOT_FOUND');
    return { ics: this.writer.write(booking.number, await this.feeds.entries(tx, { bookingId })) };
  }

  async #requireOwn(tx: ReadTx, resourceId: string | undefined, call: Call): Promise<void> {
    if (resourceId === undefined || !permissionsOfCaller(call.caller).has('sampling.staff'))
      throw new Refusal('NOT_FOUND');
    const centreId = found(await this.resources.centreOf(tx, resourceId));
    await ownCentre(tx, this.centres, centreId, call);
  }
}
