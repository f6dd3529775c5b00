/** Starts the servers of the folder it is given, says so, and waits to be killed. */
import { lockDataDir, startNats, startPostgres } from '@tianfu/servers';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('Which folder?');
lockDataDir(dataDir);
const [postgres, nats] = await Promise.all([startPostgres({ dataDir }), startNats({ dataDir })]);
process.stdout.write(`${JSON.stringify({ postgres: postgres.adminUrl, nats: nats.url })}\n`);
