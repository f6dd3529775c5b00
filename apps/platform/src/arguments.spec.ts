import { CannotStart } from '@tianfu/servers';
import { parseArguments } from './arguments.js';

describe('the words after npm start --', () => {
  it('run everything in one process when there are none', () => {
    expect(parseArguments([])).toEqual({ split: false, copies: 1 });
  });

  it('split into processes and copies', () => {
    expect(parseArguments(['--split', '--copies', '2'])).toEqual({ split: true, copies: 2 });
  });

  it.each([
    [['--copies', '2']],
    [['--split', '--copies', '0']],
    [['--split', '--copies', 'x']],
    [['--spilt']],
  ])('refuse %j with a mend', (words) => {
    expect(() => parseArguments(words)).toThrow(CannotStart);
  });
});
