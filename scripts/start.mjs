import './setup/require-node.mjs';

import { runProgram } from './setup/run-program.mjs';
import { fail } from './setup/set-up-error.mjs';

const help = `Starts the whole platform: PostgreSQL, nats-server, every service, the gateway and the web app.
Installs and builds first what is missing or stale. Ctrl-C stops all of it.

  npm start [-- OPTIONS]

  --port N        the port of the web page and the API (PORT; 3000)
  --data-dir DIR  where data, secrets and logs are kept (DATA_DIR; .tianfu)
  --split         every service in a process of its own
  --copies N      with --split: N processes of each service
  --help          this text

  DATABASE_URL    use this PostgreSQL 18 instead of bringing one up
  NATS_URL        use this NATS with JetStream instead of bringing one up

Two copies on one machine: give the second one its own PORT and DATA_DIR.

  npm test                 every check there is
  npm run demo             the main job on real lists, against a running platform or one of its own
  npm run import -- FILE…  read lists of factories or order lines
  npm run bench [-- NAME]  the figures
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help);
} else {
  runProgram('apps/platform/dist/main.js', args, (line) => process.stdout.write(`${line}\n`)).catch(fail);
}
