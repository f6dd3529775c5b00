import { newId } from '@tianfu/kernel';
import { thrownBy } from '../../test/builders.js';
import { queueCursor, queuePlace } from './queue-cursor.js';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor of the review queue', () => {
  it.each(['2026-11-22T04:00:00.123Z', undefined])('names the place it was made for (%s)', (submittedAt) => {
    const place = { submittedAt, dossierId: newId() };
    expect(queuePlace(queueCursor(place))).toEqual(place);
  });

  it.each([
    '',
    'not a cursor',
    encoded(null),
    encoded({}),
    encoded([]),
    encoded(['yesterday', newId()]),
    encoded([null, 'not an id']),
    encoded([null, newId(), 1]),
    encoded([7, newId()]),
  ])('is refused when it is anything else (%s)', (cursor) => {
    expect(thrownBy(() => queuePlace(cursor))).toMatchObject({
      faults: [{ pointer: '/cursor', code: 'cursor' }],
    });
  });
});
