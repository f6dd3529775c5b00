import { describe, expect, it } from '@jest/globals';
import { readFlexibleJobShop, readJspLib } from './job-shop-files.js';

describe('a job shop file', () => {
  it('is read with comments, Windows line ends and more numbers in its header', () => {
    const problem = readJspLib('# from a book\r\n2 2 99 55\r\n 0 3  1 2 \r\n 1 4  0 1\r\n\r\n');
    expect(problem).toEqual({
      machineCount: 2,
      jobs: [
        [[{ machine: 0, duration: 3 }], [{ machine: 1, duration: 2 }]],
        [[{ machine: 1, duration: 4 }], [{ machine: 0, duration: 1 }]],
      ],
    });
  });

  it('that breaks off says where', () => {
    expect(() => readJspLib('1 2\n0 3 1\n')).toThrow(
      'the file ends where the duration of operation 2 of job 1 should follow',
    );
  });

  it('with a machine it does not have is refused, and so is a word', () => {
    expect(() => readJspLib('1 2\n0 3 2 4\n')).toThrow('line 2: "2" as the machine of operation 2 of job 1');
    expect(() => readJspLib('1 2\n0 three 1 4\n')).toThrow('line 2: "three" as the duration');
    expect(() => readJspLib('1 1\n0 3\n0 4\n')).toThrow('line 3: "0" follows after the last job');
  });
});

describe('a flexible job shop file', () => {
  it('is read with or without the mean of its header', () => {
    const problem = readFlexibleJobShop('1 2 1.5\n2 2 1 5 2 7 1 2 3\n');
    expect(problem.jobs).toEqual([
      [
        [
          { machine: 0, duration: 5 },
          { machine: 1, duration: 7 },
        ],
        [{ machine: 1, duration: 3 }],
      ],
    ]);
    expect(readFlexibleJobShop('1\t2\r\n2 2 1 5 2 7 1 2 3')).toEqual(problem);
  });

  it('with an operation nobody can do is refused', () => {
    expect(() => readFlexibleJobShop('1 2\n1 0\n')).toThrow('"0" as the number of machines of operation 1');
  });

  it('takes the shorter duration of a machine named twice', () => {
    expect(readFlexibleJobShop('1 1\n1 2 1 9 1 4\n').jobs).toEqual([[[{ machine: 0, duration: 4 }]]]);
  });
});
