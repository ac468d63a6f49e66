// Opens the log of a folder and says what became of it: node open.entry.ts <folder>
import { LogUnavailable } from '../errors.js';
import { openLogIn } from './temporary-log.js';

try {
  const store = openLogIn(process.argv[2] ?? '');
  await store.close();
  process.stdout.write('öppen\n');
} catch (error) {
  const { kod, message } = error as LogUnavailable;
  process.stdout.write(`fel ${kod} ${message}\n`);
}
