import { Refusal } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { noticeCursor, positionOf } from './notice-cursor.js';

describe('the cursor of the notification list', () => {
  it('comes back as the position it was made of', () => {
    const position = { storedAt: new Date('2026-11-22T08:30:00.123Z'), notificationId: newId() };
    expect(positionOf(noticeCursor(position))).toEqual(position);
  });

  it.each([
    '',
    'abc',
    '%%%',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('["x","y"]').toString('base64url'),
  ])('refuses %p at /cursor', (cursor) => {
    expect(() => positionOf(cursor)).toThrow(Refusal);
  });
});
