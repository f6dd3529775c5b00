import { faultsOfJobShop, type JobShopProblem, solveJobShop, verifyJobShop } from '@tianfu/solvers';
import { bestKnownFor, bestKnownIn } from './best-known.js';
import type { Family, Instance } from './family.js';
import { filesIn, textOf } from './folder.js';
import { readFlexibleJobShop, readJspLib } from './job-shop-files.js';

/** Tables, solutions and notes that lie beside the instances. */
const BESIDE = /^readme|\.(tsv|csv|md|json|sol|html|zip|gz)$/i;

/** The classic job shop. */
export const jsp: Family = family('jsp', 'job shop, JSPLIB files: makespan', readJspLib);

/** The flexible job shop. */
export const fjsp: Family = family(
  'fjsp',
  'flexible job shop, Brandimarte files: makespan',
  readFlexibleJobShop,
);

function family(name: string, about: string, problemOf: (text: string) => JobShopProblem): Family {
  return {
    name,
    about,
    instancesIn: async (folder) => {
      const names = await filesIn(folder, (file) => !BESIDE.test(file));
      const values = await bestKnownIn(folder);
      return names.map((file) => ({
        name: file.replace(/\.(fjs|txt|jsp|dat)$/i, ''),
        read: async () => instanceOf(problemOf(await textOf(folder, file)), bestKnownFor(values, file)),
      }));
    },
  };
}

function instanceOf(problem: JobShopProblem, bestKnown: number | undefined): Instance {
  const wrong = faultsOfJobShop(problem);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return {
    ...(bestKnown === undefined ? {} : { bestKnown }),
    solve: (options) => {
      const { solution, objective, bound, ended, iterations } = solveJobShop(problem, options);
      const { makespan, faults } = verifyJobShop(problem, solution);
      return {
        objective,
        faults: makespan === objective ? faults : [...faults, `told ${objective}, found ${makespan}`],
        details: { ...(bound === undefined ? {} : { bound }), ended, iterations },
      };
    },
  };
}
