// Holds the write lock of a log until its input ends: node lock.entry.ts <file>
import { once } from 'node:events';
import { openDatabase } from '../sqlite/database.js';

const db = openDatabase(process.argv[2] ?? '', false);
db.exec('BEGIN IMMEDIATE');
process.stdout.write('låst\n');
process.stdin.resume();
await once(process.stdin, 'end');
db.exec('ROLLBACK');
db.close();
