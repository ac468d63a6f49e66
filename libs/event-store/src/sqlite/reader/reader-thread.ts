import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openDatabase } from '../database.js';
import { rowReader } from '../verifiera-rader.js';
import { packPage, type PageRequest } from './pages.js';

/** The thread that reads and hashes pages of the log. What it throws ends it, and its pages are read by whoever asked. */
const serve = (port: MessagePort, path: string): void => {
  const db = openDatabase(path, true);
  const read = rowReader(db);
  port.on('message', (request: PageRequest) => {
    if (request !== null) {
      port.postMessage(packPage(read(request.from, request.to)));
      return;
    }
    db.close();
    port.close();
  });
};

if (parentPort) serve(parentPort, workerData as string);
