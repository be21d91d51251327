import { startEmbedded } from '../src/platform/database/embedded.ts';

// a process that holds the built-in database of the folder in its first argument until SIGTERM; it tells what it did in JSON lines
const [dir = '.'] = process.argv.slice(2);
const server = await startEmbedded({ dir, settings: { fsync: 'off' } });
process.once('SIGTERM', async () => {
  console.log(JSON.stringify({ left: await server.stop() }));
});
console.log(JSON.stringify({ url: server.url, adopted: server.adopted }));
