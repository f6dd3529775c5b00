import { cursorOf, placeOf } from './cursor.js';
import { Refusal } from './refusal.js';

const isPlace = (parts: readonly unknown[]): parts is readonly [string, number] =>
  parts.length === 2 && typeof parts[0] === 'string' && typeof parts[1] === 'number';

describe('a cursor', () => {
  it('comes back as the place it was made of', () => {
    expect(placeOf(cursorOf(['a', 1]), isPlace)).toEqual(['a', 1]);
  });

  it.each([
    '',
    '***',
    cursorOf([]),
    cursorOf(['a', '1']),
    cursorOf(['a', 1, 2]),
    Buffer.from('{').toString('base64url'),
  ])('is refused at /cursor when it is anything else (%p)', (cursor) => {
    expect(() => placeOf(cursor, isPlace)).toThrow(Refusal);
  });
});
