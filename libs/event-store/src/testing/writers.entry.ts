// Writers over the log of a folder, each on a stream of its own, until the process is killed or has written enough:
// node writers.entry.ts <folder> <name> <writers> [events each]
// Says `kvitterad <stream> <revision> <position>` for every append that was acknowledged, and `fel <kod>` for a fault,
// after which it goes on trying.
import type { ExpectedRevision } from '../event-store.js';
import { LogUnavailable } from '../errors.js';
import { noterad, skyddad } from './prov-events.js';
import { openLogIn } from './temporary-log.js';

const [, , folder = '', name = '', writers = '1', each = 'Infinity'] = process.argv;
const store = openLogIn(folder);

const write = async (stream: string): Promise<void> => {
  let expected: ExpectedRevision = 'no-stream';
  for (let i = 0; i < Number(each); i++) {
    const events = [noterad({ antal: i }), skyddad({ rubrik: stream })];
    for (let told = ''; ;) {
      try {
        const { revision, position } = await store.append(stream, events, expected);
        process.stdout.write(`kvitterad ${stream} ${revision} ${position}\n`);
        expected = revision;
        break;
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
        if (told !== error.kod) process.stdout.write(`fel ${error.kod} ${error.message}\n`);
        told = error.kod;
        await pause();
      }
    }
  }
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

process.stdout.write('öppen\n');
await Promise.all(Array.from({ length: Number(writers) }, (_, i) => write(`arende-${name}-${i}`)));
await store.close();
process.stdout.write('klar\n');
