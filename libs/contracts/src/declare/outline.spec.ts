import { ImportFacilities } from '../matching/index.js';
import { PostOrder } from '../orders/index.js';
import { MAX_NAMES, MAX_VALUES, outlineFaults } from './outline.js';
import { Refusal } from './refusal.js';
import { validated } from './validate.js';

const many = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));
const faultsOf = (input: object) => {
  try {
    validated(PostOrder, input);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
};

describe('the outline of an input', () => {
  it('is fine for the largest list that may be imported', () => {
    const rows = Array.from({ length: 500 }, (_, line) => ({ line, cells: many(90) }));
    expect(outlineFaults(ImportFacilities, { source: 'list.csv', rows })).toEqual([]);
  });

  it('is refused where a list is longer than its field may be, with that maximum', () => {
    const matrix = Array.from({ length: 340_000 }, () => ({}));
    expect(outlineFaults(PostOrder, { matrix })).toEqual([
      { pointer: '/matrix', code: 'arrayMaxSize', params: { maxItems: 2_400 } },
    ]);
  });

  it('is refused with more names in one object, or more values in all, than anything of ours has', () => {
    expect(outlineFaults(PostOrder, { destination: many(MAX_NAMES + 1) })).toEqual([
      { pointer: '/destination', code: 'tooMany', params: { maximum: MAX_NAMES } },
    ]);
    expect(outlineFaults(PostOrder, { x: Array.from({ length: MAX_VALUES }, () => 1) })).toEqual([
      { pointer: '', code: 'tooMany', params: { maximum: MAX_VALUES } },
    ]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is refused where it names %s, which every object has',
    (name) => {
      // As JSON.parse makes it: an own property, also of that name.
      const input = JSON.parse(`{"a/b":[{"${name}":{}}]}`) as object;
      expect(outlineFaults(PostOrder, input)).toEqual([{ pointer: `/a~1b/0/${name}`, code: 'forbiddenKey' }]);
    },
  );

  it('is looked at before the fields: in little more than the time of reading it', () => {
    const input = many(120_000);
    const text = JSON.stringify(input);
    const began = performance.now();
    JSON.parse(text);
    const read = performance.now();
    expect(faultsOf(input).map(({ code }) => code)).toEqual(['tooMany']);
    // Going through its fields one by one would take some hundred times as long.
    expect(performance.now() - read).toBeLessThan(20 * (read - began));
  });
});

describe('a list of objects', () => {
  it.each([[[]], [[{ colour: '红', size: 'M', quantityPieces: 1 }]], [null], [7], ['x']])(
    'takes no %j for an object',
    (item) => {
      const ofMatrix = faultsOf({ matrix: [item] }).filter(({ pointer }) => pointer.startsWith('/matrix'));
      expect(ofMatrix.map(({ pointer, code }) => [pointer, code])).toEqual([
        ['/matrix/0', 'nestedValidation'],
      ]);
    },
  );
});
