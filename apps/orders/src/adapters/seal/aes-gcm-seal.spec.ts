import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@tianfu/kernel';
import fc from 'fast-check';
import { canonicalTerms, sealedTerms } from '../../domain/bid.js';
import { AesGcmSeal, commitmentOf } from './aes-gcm-seal.js';

const seal = new AesGcmSeal(randomBytes(32));
const place = { orderId: newId(), bidId: newId(), revision: 1 };
const terms = {
  unitPrice: { amount: '7654.3219', currency: 'CNY' },
  leadTimeDays: 14,
  quantityPieces: 300,
  remark: '含包装',
};

describe('a sealed bid', () => {
  it('opens to what was sealed', () => {
    const { salt, ...sealed } = seal.seal(place, terms);
    expect(seal.open(place, sealed)).toEqual({ ok: true, value: { terms, salt } });
    const other = { ...sealed, commitment: 'f'.repeat(64) };
    expect(seal.open(place, other)).toEqual({ ok: false, error: 'other-commitment' });
  });

  it('can be recomputed by who holds the receipt', () => {
    const { commitment, salt } = seal.seal(place, terms);
    const hash = createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonicalTerms(terms));
    expect(commitment).toBe(hash.digest('hex'));
    expect(commitmentOf(salt, { ...terms, leadTimeDays: 15 })).not.toBe(commitment);
  });

  it('shows neither its terms nor its salt, and is never the same twice', () => {
    const one = seal.seal(place, terms);
    const two = seal.seal(place, terms);
    expect(one.ciphertext.equals(two.ciphertext)).toBe(false);
    expect(one.commitment).not.toBe(two.commitment);
    for (const text of ['7654', '含包装', one.salt]) expect(one.ciphertext.includes(text)).toBe(false);
  });

  it('is as long as any other, whatever the price and a short remark', () => {
    const { remark: _remark, ...bare } = terms;
    const cheap = { ...bare, unitPrice: { amount: '1.0000', currency: 'CNY' } };
    expect(seal.seal(place, cheap).ciphertext.length).toBe(seal.seal(place, terms).ciphertext.length);
  });

  it('opens in its place only: not for another order, bid or revision', () => {
    const sealed = seal.seal(place, terms);
    const moved = [{ orderId: newId() }, { bidId: newId() }, { revision: 2 }];
    for (const other of moved) {
      expect(seal.open({ ...place, ...other }, sealed)).toEqual({ ok: false, error: 'does-not-open' });
    }
  });

  it('does not open with another key file, nor when a single bit was changed', () => {
    const { ciphertext, commitment } = seal.seal(place, terms);
    expect(new AesGcmSeal(randomBytes(32)).open(place, { ciphertext, commitment }).ok).toBe(false);
    fc.assert(
      fc.property(fc.nat(ciphertext.length * 8 - 1), (bit) => {
        const changed = Buffer.from(ciphertext);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(seal.open(place, { ciphertext: changed, commitment }).ok).toBe(false);
      }),
    );
    expect(seal.open(place, { ciphertext: Buffer.alloc(0), commitment })).toEqual({
      ok: false,
      error: 'unknown-format',
    });
  });

  it('keeps any terms a contract lets through', () => {
    const anyTerms = fc.record(
      {
        unitPrice: fc.record({
          amount: fc.integer({ min: 1, max: 10 ** 10 }).map((n) => `${Math.floor(n / 10_000)}.${n % 10_000}`),
          currency: fc.constantFrom('CNY', 'USD'),
        }),
        leadTimeDays: fc.integer({ min: 1, max: 365 }),
        quantityPieces: fc.integer({ min: 1, max: 10_000_000 }),
        remark: fc.stringMatching(/^[a-z"\\<>' 中文]{1,200}$/).filter((text) => text.trim() === text),
      },
      { requiredKeys: ['unitPrice', 'leadTimeDays', 'quantityPieces'] },
    );
    fc.assert(
      fc.property(anyTerms, (offered) => {
        const sealed = sealedTerms({ ...offered });
        fc.pre(!/^0\.0*$/.test(sealed.unitPrice.amount));
        const opened = seal.open(place, seal.seal(place, sealed));
        expect(opened.ok && opened.value.terms).toEqual(sealed);
      }),
    );
  });
});
