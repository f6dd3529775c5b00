import type { createClient } from '@tianfu/sdk';

type Client = ReturnType<typeof createClient>;

/** Ids of a centre, of a booking there, and of what hangs on them: of everything a path of sampling asks for. */
export async function samplingThings(owner: Client, buyer: Client): Promise<Record<string, string>> {
  const { data: centres } = await owner.findCentres({ own: true });
  const centreId = String(centres[0]?.centreId);
  const { data: services } = await owner.findServices({ centreId });
  const { data: resources } = await owner.findResources({ centreId });
  const serviceId = String(services[0]?.serviceId);
  const needs = { centreId, serviceId, category: 'dress', difficulty: 'normal', urgency: 'normal' } as const;
  const { quoteId } = await buyer.quoteSample({ ...needs, pieces: 1, materials: [], fileIds: [] });
  const { bookingId, number } = await buyer.bookSample({ quoteId, title: '隔离样衣' });
  const { feedId } = await buyer.openFeed({ of: 'bookings' });
  const inDays = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { waitlistId } = await buyer.joinWaitlist({
    ...needs,
    // With material later than it is wanted it waits on: an offer would come at any time, in the middle of a test.
    materialsReadyOn: inDays(9),
    pieces: 1,
    materials: [],
    fileIds: [],
    title: '候补',
    wantedBy: inDays(1),
  });
  return {
    centreId,
    serviceId,
    resourceId: String(resources[0]?.resourceId),
    quoteId,
    bookingId,
    feedId,
    waitlistId,
    label: number,
    step: '1',
    round: '1',
    date: inDays(1),
    absenceId: crypto.randomUUID(),
    fileId: crypto.randomUUID(),
  };
}
