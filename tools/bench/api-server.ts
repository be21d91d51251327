// Waymark's own API on a data folder, in a process of its own: as `waymark serve`, without a limit of requests.
// node tools/bench/api-server.ts <data folder>
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from '../../server/src/app/create-app.ts';
import { readConfig } from '../../server/src/platform/config.ts';
import { openDatabase } from '../../server/src/platform/database/open-database.ts';

const [dir = ''] = process.argv.slice(2);
const config = readConfig({ WAYMARK_DATA_DIR: dir });
const database = await openDatabase(config);
const limitless = { burst: 1e9, perMinute: 1e9 };
const app = await createApp({ config, database, log: pino({ level: 'error' }), version: 'bench', rateLimit: limitless });
await app.work();
const server = serve({ fetch: app.http.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`The API is ready: ${port}`));
process.on('SIGTERM', async () => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  server.close();
  await app.stop();
  await database.close();
});
