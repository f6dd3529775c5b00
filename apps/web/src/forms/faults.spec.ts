import { fieldPath } from './faults.js';

describe('a JSON pointer', () => {
  it('is the path of a form field', () => {
    expect(fieldPath('/machines/2/count')).toEqual(['machines', 2, 'count']);
    expect(fieldPath('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
    expect(fieldPath('')).toEqual([]);
  });
});
