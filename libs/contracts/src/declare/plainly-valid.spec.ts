import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { allContracts, allEvents } from '../all.js';
import { PostOrder } from '../orders/index.js';
import type { Class } from './contract.js';
import { isPlainlyValid } from './plainly-valid.js';

const anOrder = (): object => ({
  title: '碎花连衣裙',
  category: 'dress',
  fabrics: ['chiffon'],
  processes: ['cutting', 'sewing'],
  matrix: [{ colour: '黑', size: 'M', quantityPieces: 200 }],
  quantityPieces: 200,
  deliveryDate: '2027-03-01',
  destination: { address: '天门市侨乡街道电商园 1 号', position: { lat: 30.66, lng: 113.17 } },
  mode: 'fob',
});

const asked = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;
const byClassValidator = (instance: object): boolean => validateSync(instance, asked).length === 0;

const classes: readonly Class<object>[] = [
  ...allContracts.flatMap(({ input, output }) => [input, output]),
  ...allEvents.map(({ payload }) => payload),
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '  ',
    0,
    -1,
    1.5,
    true,
    [],
    {},
    [undefined],
    [null],
    [[]],
    [{}],
  ),
  fc.string(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.uuid(),
);

describe('isPlainlyValid', () => {
  it('accepts what class-validator accepts and nothing else, whatever one field of an order holds', () => {
    const fields = Object.keys(anOrder());
    fc.assert(
      fc.property(fc.constantFrom(...fields, 'unheardOf'), odd, (field, value) => {
        const instance = plainToInstance(
          PostOrder,
          { ...anOrder(), [field]: value },
          { exposeDefaultValues: true },
        );
        expect(isPlainlyValid(instance)).toBe(byClassValidator(instance));
      }),
      { numRuns: 1_000 },
    );
  });

  it('looks into nested objects and lists', () => {
    const matrix = [{ colour: '', size: 'M', quantityPieces: 200 }];
    const broken = plainToInstance(PostOrder, { ...anOrder(), matrix });
    expect([isPlainlyValid(broken), byClassValidator(broken)]).toEqual([false, false]);
    const whole = plainToInstance(PostOrder, anOrder());
    expect([isPlainlyValid(whole), byClassValidator(whole)]).toEqual([true, true]);
  });

  it('never accepts for any class of any contract what class-validator refuses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/), odd, { maxKeys: 4 }),
        (of, raw) => {
          const instance = plainToInstance(of, raw, { exposeDefaultValues: true });
          if (isPlainlyValid(instance)) expect(byClassValidator(instance)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('knows every kind of rule the contracts use: empty inputs are accepted without asking class-validator', () => {
    for (const of of classes) {
      const instance = plainToInstance(of, {}, { exposeDefaultValues: true });
      expect({ of: of.name, fits: isPlainlyValid(instance) }).toEqual({
        of: of.name,
        fits: byClassValidator(instance),
      });
    }
  });
});
