import { newId } from '@tianfu/kernel';
import { withOwnIdsOnly } from './event.js';

describe('an event with several recipients', () => {
  it('tells each nothing of the others', () => {
    const [own, rival, orderId] = [newId(), newId(), newId()];
    const payload = { orderId, title: '连衣裙', supplierIds: [rival, own], roles: ['owner'] };
    expect(withOwnIdsOnly(payload, own)).toEqual({
      orderId,
      title: '连衣裙',
      supplierIds: [own],
      roles: ['owner'],
    });
  });
});
