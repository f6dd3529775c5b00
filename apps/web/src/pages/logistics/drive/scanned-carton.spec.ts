import { scannedCarton } from './scanned-carton.js';

const CARTONS = ['069999990000000013', '069999990000000020', '069999990000000037'];

describe('a scan at a stop', () => {
  it.each([
    ['069999990000000013'],
    ['00069999990000000013'],
    ['(00)069999990000000013'],
    [']C100069999990000000013'],
    ['https://id.example/00/069999990000000013?x=1'],
    ['0 6999999 000000001 3'],
    ['００１３'],
  ])('%s means the first carton', (text) => {
    expect(scannedCarton(text, CARTONS, [])).toEqual({ kind: 'carton', sscc: CARTONS[0] });
  });

  it('says when a carton was scanned before', () => {
    expect(scannedCarton('0013', CARTONS, ['069999990000000013'])).toEqual({
      kind: 'twice',
      sscc: CARTONS[0],
    });
  });

  it.each([['069999990000009999'], ['000000'], ['12'], ['hello'], ['']])(
    '%s means no carton here',
    (text) => {
      expect(scannedCarton(text, ['069999991000000013', '069999992000000013'], []).kind).toBe('unknown');
    },
  );

  it('does not guess between two cartons that end alike', () => {
    expect(scannedCarton('000013', ['069999991000000013', '069999992000000013'], []).kind).toBe('unknown');
  });
});
