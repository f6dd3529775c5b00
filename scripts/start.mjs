import './setup/require-node.mjs';

import { runProgram } from './setup/run-program.mjs';
import { fail } from './setup/set-up-error.mjs';

const help = `Starts the whole platform: PostgreSQL, nats-server, every service, the gateway and the web app.
Installs and builds first what is missing or stale. Ctrl-C stops all of it.

  npm start [-- OPTIONS]

  --port N        where the web page and the API answer (PORT; 3000)
  --data-dir DIR  where data, secrets and logs are kept (DATA_DIR; .tianfu)
  --split         every service in a process of its own, as docker-compose.yml and the chart do
  --copies N      with --split: N processes of each service (1 to 8), sharing the work
  --help          this text

  HOST            on which address (127.0.0.1; 0.0.0.0 lets phones on your network in)
  PUBLIC_ORIGIN   the address people type, for cookies and links (http://localhost:PORT)
  DATABASE_URL    use this PostgreSQL 18 (an administrator's URL) instead of bringing one up
  NATS_URL        use this NATS with JetStream instead of bringing one up
  DEMO_ACCOUNTS   off: do not create the demo accounts at the first start
  LOG_LEVEL       fatal, error, warn (default), info or debug

Two copies on one machine: give the second one its own PORT and DATA_DIR.

  npm test                          every check there is
  npm run demo                      the main job on real lists, on a running platform or one it starts
  npm run import -- facilities F…   facility lists; -- lines F: daily records of production lines
  npm run bench [-- NAME]           the figures
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help);
} else {
  runProgram('apps/platform/dist/main.js', args, (line) => process.stdout.write(`${line}\n`)).catch(fail);
}
