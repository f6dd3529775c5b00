import { type FileReport, importFiles, type ImportKind } from './import/import-files.js';
import { clientWith, signedInToken } from './session/clients.js';
import { isReady, operatorCredentials, platformUrl } from './session/platform-address.js';

const HELP = `npm run import -- facilities FILE… [--dry-run] [--json]    facility lists: country,name,address[,lat,lng]
npm run import -- lines FILE… [--dry-run] [--json]         daily records of production lines

Rows are inserted or updated; running it again changes nothing. A wrong row is named by file, line and field,
and the others are kept. --dry-run checks everything and stores nothing.

  TIANFU_URL                             the platform (default: the local one on PORT)
  OPERATOR_CONTACT, OPERATOR_PASSWORD    who imports (default: the demo operator in DATA_DIR)`;

const MAX_FAULTS_SHOWN = 200;

async function main(words: readonly string[]): Promise<number> {
  const [kind, ...rest] = words;
  const files = rest.filter((word) => !word.startsWith('--'));
  const unknown = rest.find((word) => word.startsWith('--') && word !== '--dry-run' && word !== '--json');
  if (kind === '--help' || !isKind(kind) || files.length === 0 || unknown !== undefined) {
    if (unknown !== undefined) console.error(`Unknown option ${unknown}\n`);
    console.log(HELP);
    return kind === '--help' ? 0 : 2;
  }
  const url = platformUrl(process.env);
  if (!(await isReady(url))) {
    console.error(`✘ No platform is ready at ${url}. Start it with npm start, or set TIANFU_URL.`);
    return 1;
  }
  const client = clientWith(url, await signedInToken(url, operatorCredentials(process.env)));
  const dryRun = rest.includes('--dry-run');
  const reports = await importFiles(client, kind, files, dryRun, {
    onProgress: showProgress,
    onNote: (file, note) => {
      console.error(`  ${file} ${note}`);
    },
  });
  if (rest.includes('--json')) console.log(JSON.stringify(reports));
  else print(reports, dryRun);
  return reports.some(({ totals }) => totals.faults.length > 0) ? 1 : 0;
}

const isKind = (word: string | undefined): word is ImportKind => word === 'facilities' || word === 'lines';

const startedAt = Date.now();

function showProgress(file: string, done: number, of: number): void {
  const seconds = Math.max((Date.now() - startedAt) / 1000, 0.001);
  const percent = Math.floor((100 * done) / Math.max(of, 1));
  if (process.stderr.isTTY)
    process.stderr.write(
      `\r  ${file}  ${String(percent)} %  ${String(done)}/${String(of)}  ${seconds.toFixed(1)} s `,
    );
  if (done >= of && process.stderr.isTTY) process.stderr.write('\n');
}

function print(reports: readonly FileReport[], dryRun: boolean): void {
  if (dryRun) console.log('Dry run: nothing was stored. · 试运行：未保存任何内容。');
  for (const { file, rows, totals } of reports) {
    console.log(
      `${file.padEnd(24)} ${String(rows).padStart(7)} rows  ${String(totals.created).padStart(7)} new  ` +
        `${String(totals.updated).padStart(7)} updated  ${String(totals.unchanged).padStart(7)} unchanged  ` +
        `${String(totals.faults.length).padStart(5)} wrong  ${String(totals.flags.length).padStart(5)} to look at`,
    );
    for (const { line, field, message } of totals.faults.slice(0, MAX_FAULTS_SHOWN)) {
      console.log(`  ✘ ${file}:${String(line)}${field === '' ? '' : ` ${field}`}: ${message}`);
    }
    if (totals.faults.length > MAX_FAULTS_SHOWN)
      console.log(`  … and ${String(totals.faults.length - MAX_FAULTS_SHOWN)} more`);
    const byFlag = new Map<string, number>();
    for (const { flag } of totals.flags) byFlag.set(flag, (byFlag.get(flag) ?? 0) + 1);
    for (const [flag, count] of byFlag) console.log(`  ! ${String(count)} × ${flag} (kept)`);
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`✘ ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
