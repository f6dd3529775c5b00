import { Refusal } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { readCursor, writeCursor } from './page-cursor.js';

const isText = (key: unknown): key is string => typeof key === 'string';

describe('a cursor', () => {
  it('names the place where a page ended', () => {
    const cursor = { sort: '-createdAt', key: '2026-11-22T04:00:00.000Z', id: newId() };
    expect(readCursor(writeCursor(cursor), '-createdAt', isText)).toEqual(cursor);
    expect(readCursor(undefined, '-createdAt', isText)).toBeUndefined();
  });

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['of another sort', writeCursor({ sort: 'deliveryDate', key: 'x', id: newId() })],
    ['with a key of another kind', writeCursor({ sort: '-createdAt', key: 7, id: newId() })],
    ['without an id', writeCursor({ sort: '-createdAt', key: 'x', id: "' OR 1=1" })],
    ['with too much in it', Buffer.from('["-createdAt","x","y","z"]').toString('base64url')],
  ])('is refused when it is %s', (_what, text) => {
    try {
      readCursor(text, '-createdAt', isText);
      throw new Error('the cursor was read');
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ faults: [{ pointer: '/cursor', code: 'cursor' }] });
    }
  });
});
