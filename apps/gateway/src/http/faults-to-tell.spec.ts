import { faultsToTell } from './faults-to-tell.js';

const at = (pointer: string, ...codes: string[]) => codes.map((code) => ({ pointer, code }));

describe('the faults a person is told of', () => {
  it('name a missing field once', () => {
    const faults = at('/title', 'isString', 'minLength', 'maxLength');
    expect(faultsToTell(faults, {})).toEqual(at('/title', 'required'));
    expect(faultsToTell(at('/matrix/0/size', 'isString'), { matrix: [{}] })).toEqual(
      at('/matrix/0/size', 'required'),
    );
  });

  it('name a field of the wrong kind once', () => {
    expect(faultsToTell(at('/limit', 'max', 'min', 'isInt'), { limit: 'five' })).toEqual(
      at('/limit', 'isInt'),
    );
  });

  it('say nothing of what is in a field of the wrong kind', () => {
    const faults = [
      ...at('/matrix', 'isArray'),
      ...at('/matrix/size', 'isString'),
      ...at('/matrixes', 'isIn'),
    ];
    expect(faultsToTell(faults, { matrix: {}, matrixes: 'x' })).toEqual([
      ...at('/matrix', 'isArray'),
      ...at('/matrixes', 'isIn'),
    ]);
  });

  it('name everything else that is wrong', () => {
    const faults = [...at('/remark', 'maxLength', 'cleanText'), ...at('/mode', 'isIn')];
    expect(faultsToTell(faults, { remark: 'x', mode: 'y' })).toEqual(faults);
  });

  it('do not mistake what every object inherits for a field', () => {
    expect(faultsToTell(at('/toString', 'isString'), {})).toEqual(at('/toString', 'required'));
  });
});
