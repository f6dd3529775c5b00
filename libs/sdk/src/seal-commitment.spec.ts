import { createHash } from 'node:crypto';
import { sealCommitment } from './seal-commitment.js';

describe('the commitment of a bid', () => {
  const salt = 'a0'.repeat(32);
  const terms = {
    unitPrice: { amount: '29.5000', currency: 'CNY' as const },
    leadTimeDays: 12,
    quantityPieces: 500,
    remark: '含包装',
  };

  it('is the hash of salt and terms in their one spelling', async () => {
    const text =
      '{"leadTimeDays":12,"quantityPieces":500,"remark":"含包装","unitPrice":{"amount":"29.5000","currency":"CNY"}}';
    const expected = createHash('sha256').update(Buffer.from(salt, 'hex')).update(text).digest('hex');
    expect(await sealCommitment(terms, salt)).toBe(expected);
  });

  it('is another one when a cent is', async () => {
    const cheaper = { ...terms, unitPrice: { ...terms.unitPrice, amount: '29.4900' } };
    expect(await sealCommitment(cheaper, salt)).not.toBe(await sealCommitment(terms, salt));
  });
});
