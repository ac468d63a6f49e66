import { eventStoreContract } from '#event-store/testing';
import { MinnesLogg } from './minnes-logg.js';

eventStoreContract('MinnesLogg', async (codec) => {
  const store = new MinnesLogg(codec);
  return { store, fresh: true, cleanup: async () => store.close() };
});
