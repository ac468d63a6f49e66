import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

/**
 * Which ids are alive, in one round trip and one pass. A job without a hash is none; one with a hash must also stand where
 * somebody will come upon it. The lists are read at most once, however many ids are asked for.
 *
 * A hash that stands nowhere is what a Redis that throws keys away leaves behind. Its id could not be added again, and the
 * delivery would silently never be made: it is removed here. Every step of BullMQ is one script, so that no job is met
 * between two places.
 */
const SKRIPT = `
local vid = nil
local function iLista(id)
  if vid == nil then
    vid = {}
    for i = 3, 5 do
      for _, v in ipairs(redis.call('LRANGE', KEYS[i], 0, -1)) do vid[v] = true end
    end
  end
  return vid[id]
end
local svar = {}
for i = 2, #ARGV do
  local id = ARGV[i]
  local jobb = ARGV[1] .. id
  if redis.call('EXISTS', jobb) == 1 then
    if redis.call('ZSCORE', KEYS[1], id) or redis.call('ZSCORE', KEYS[2], id) or iLista(id) then
      svar[#svar + 1] = id
    else
      redis.call('DEL', jobb, jobb .. ':lock')
    end
  end
end
return svar`;

/** Those of the ids that wait, are put off, or are being carried out. */
export const levande = async (
  redis: Redis,
  ko: Queue,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const nycklar = ['delayed', 'prioritized', 'active', 'wait', 'paused'].map((slag) => ko.toKey(slag));
  return (await redis.eval(SKRIPT, nycklar.length, ...nycklar, ko.toKey(''), ...ids)) as string[];
};
