import { FIGURES } from './figures.js';
import type { Figure } from './figure.js';
import { lineOf, type Line, markdownTable } from './lines.js';
import { runPooling } from './pooling/run-pooling.js';
import { runSolvers } from './solvers/run-solvers.js';
import { Stage } from './stage.js';

const HELP = `npm run --silent bench [-- NAME… | --markdown]    the figures; all without a name

Prints one JSON object a line: name, value, unit; baseline and ratio where it is measured against the bare server
of src/baseline, in turns; target and whether it is met; details. With --markdown: one table at the end.
Exit code 1 when a figure could not be measured, 2 for a name nobody knows; a missed target is no error.

npm run --silent bench -- solvers --help    the solvers on published instances
npm run --silent bench -- pooling --help    the shared sample centre against rooms of one's own, simulated

`;

async function main(words: readonly string[]): Promise<number> {
  if (words[0] === 'pooling') return runPooling(words.slice(1));
  if (words[0] === 'solvers') return runSolvers(words.slice(1));
  const isMarkdown = words.includes('--markdown');
  const names = words.filter((word) => word !== '--markdown');
  const unknown = names.filter((name) => FIGURES.every((figure) => figure.name !== name));
  if (unknown.length > 0) {
    const isHelp = unknown.includes('--help');
    console.error(isHelp ? HELP : `Unknown: ${unknown.join(', ')}. There are:\n`);
    console.error(FIGURES.map(({ name, about }) => `  ${name.padEnd(15)}${about}`).join('\n'));
    return isHelp ? 0 : 2;
  }
  const wanted = names.length === 0 ? FIGURES : FIGURES.filter(({ name }) => names.includes(name));
  return measureAll(wanted, isMarkdown);
}

async function measureAll(figures: readonly Figure[], isMarkdown: boolean): Promise<number> {
  const stage = new Stage((line) => {
    console.error(line);
  });
  endOnSignals(stage);
  const lines: Line[] = [];
  let failures = 0;
  try {
    for (const figure of figures) {
      stage.tell(`${figure.name}: ${figure.about}`);
      try {
        for (const reading of await figure.measure(stage)) {
          const line = lineOf(reading);
          lines.push(line);
          if (!isMarkdown) console.log(JSON.stringify(line));
        }
      } catch (error) {
        failures += 1;
        stage.tell(
          `✘ ${figure.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    }
  } finally {
    await stage.close();
  }
  if (isMarkdown) console.log(markdownTable(lines));
  return failures === 0 ? 0 : 1;
}

/** Nothing that was started outlives the bench. */
function endOnSignals(stage: Stage): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stage.close().then(() => process.exit(130)));
  }
}

process.exitCode = await main(process.argv.slice(2));
