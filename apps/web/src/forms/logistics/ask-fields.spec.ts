import { askFieldOf, askInput, firstAsk } from './ask-fields.js';

const position = { lat: 30.52, lng: 113.08 };

describe('a request as it is typed', () => {
  it('begins with what rates were asked for, or with the consignment looked at', () => {
    const rates = {
      originLat: 30.52,
      originLng: 113.08,
      destinationLat: 30.57,
      destinationLng: 114.27,
      weightGrams: 240_000,
      volumeCm3: 1_920_000,
    };
    expect(firstAsk(undefined, rates)).toMatchObject({
      what: 'goods',
      kg: '240',
      m3: '1.92',
      pickUp: { position },
    });
    expect(firstAsk('c1', rates)).toMatchObject({ what: 'consignments', consignmentIds: ['c1'] });
  });

  it('is sent in grams, cubic centimetres and instants, and only when it is complete', () => {
    const fields = {
      what: 'goods',
      whom: 'near',
      title: ' 针织衫 ',
      pickUp: { address: '岳口', position },
      destination: { address: '武汉', position },
      pickUpFrom: '2026-11-23T08:00',
      pickUpUntil: '2026-11-23T16:00',
      kg: '240.5',
      m3: '1.92',
      cartons: '20',
      deadline: '2026-11-22T20:00',
    } as const;
    expect(askInput(fields)).toEqual({
      deadline: '2026-11-22T12:00:00.000Z',
      goods: {
        title: '针织衫',
        pickUp: { address: '岳口', position },
        destination: { address: '武汉', position },
        pickUpWindow: { opensAt: '2026-11-23T00:00:00.000Z', closesAt: '2026-11-23T08:00:00.000Z' },
        weightGrams: 240_500,
        volumeCm3: 1_920_000,
        cartonCount: 20,
      },
    });
    expect(askInput({ ...fields, pickUp: {} })).toBeUndefined();
    expect(
      askInput({
        ...fields,
        what: 'consignments',
        consignmentIds: ['c1'],
        whom: 'chosen',
        carrierIds: ['x'],
      }),
    ).toEqual({
      deadline: '2026-11-22T12:00:00.000Z',
      consignmentIds: ['c1'],
      carrierIds: ['x'],
    });
  });

  it('finds the field a fault of the platform is about', () => {
    expect(askFieldOf(['goods', 'pickUpWindow', 'closesAt'])).toEqual(['pickUpUntil']);
    expect(askFieldOf(['goods', 'weightGrams'])).toEqual(['kg']);
    expect(askFieldOf(['goods', 'pickUp', 'address'])).toEqual(['pickUp', 'address']);
    expect(askFieldOf(['consignmentIds', 0])).toEqual(['consignmentIds']);
    expect(askFieldOf(['deadline'])).toEqual(['deadline']);
  });
});
