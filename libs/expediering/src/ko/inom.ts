/** What was to be waited for did not come. */
export const FOR_SENT = Symbol('for sent');

/** Waits for `lofte`, but no longer than so: then FOR_SENT, and what it comes to later is nobody's concern. */
export const inom = async <T>(lofte: Promise<T>, ms: number): Promise<T | typeof FOR_SENT> => {
  let timer: NodeJS.Timeout | undefined;
  const grans = new Promise<typeof FOR_SENT>((resolve) => {
    timer = setTimeout(resolve, ms, FOR_SENT);
  });
  try {
    return await Promise.race([lofte, grans]);
  } finally {
    clearTimeout(timer);
  }
};
