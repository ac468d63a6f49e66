/** Progress goes to stderr: what a command answers with on stdout stays clean. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Says what is going on, does it, and says how long it took. */
export const step = async (text, work) => {
  const started = performance.now();
  say(`${text} …`);
  const result = await work();
  say(`${text}: klart på ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} s`);
  return result;
};

/** A failure whose text is all the user needs; no stack trace. */
export class Stop extends Error {
  constructor(text, exitCode = 1) {
    super(text);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function and ends the process with the number it answers. */
export const main = async (run) => {
  try {
    process.exitCode = (await run(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`\n${error.message}`);
    process.exitCode = error.exitCode;
  }
};
