import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { openLogWriter, refuseAll, type LogWriter } from './log-writer.js';
import { unpack, type FromWriter, type ToWriter, type WriteAnswer, type WriteRequest } from './messages.js';

/**
 * The thread that writes the log: what waits for the disk, or for another process, waits here, and requests
 * are served meanwhile. What comes in while a group is being written is the next group.
 */
const serve = (port: MessagePort, path: string): void => {
  let writer: LogWriter | null = null;

  const write = (group: readonly WriteRequest[]): WriteAnswer[] => {
    try {
      writer ??= openLogWriter(path);
      return writer.write(group);
    } catch (error) {
      return refuseAll(group, error);
    }
  };

  const answer = (message: FromWriter): void => {
    port.postMessage(message);
  };

  port.on('message', (first: ToWriter) => {
    // what has come in meanwhile is taken at once: the turn of an event loop costs as much as a small group
    for (let messages = [first, ...waiting(port)]; messages.length > 0; messages = waiting(port)) {
      const group = messages.flatMap((message) => ('requests' in message ? unpack(message.requests) : []));
      if (group.length > 0) answer({ answers: write(group) });
      if (!messages.some((message) => 'close' in message)) continue;
      writer?.close();
      answer({ closed: true });
      port.close();
      return;
    }
  });
};

const waiting = (port: MessagePort): ToWriter[] => {
  const messages: ToWriter[] = [];
  for (;;) {
    const next = receiveMessageOnPort(port) as { readonly message: ToWriter } | undefined;
    if (next === undefined) return messages;
    messages.push(next.message);
  }
};

if (parentPort) serve(parentPort, workerData as string);
