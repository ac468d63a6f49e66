import { describe, expect, it } from '@jest/globals';
import { eventId } from './stamp.js';
import { uuidV5 } from './uuid-v5.js';

describe('a UUID by its name', () => {
  it('is that of RFC 9562', () => {
    expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8')('www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('the id of an event', () => {
  const command = { commandId: '3f0a3d0e-5f9b-4a45-9d7e-0d6b8a6a1f11', bodyHash: 'a'.repeat(64) };

  it('never changes between releases: what was written before must be recognised', () => {
    expect(eventId(command, 'arende-KS-2026-1', 0)).toBe('14b94a3b-c1f2-5118-861e-f28ad91df087');
  });

  it('is its own for every command, body, stream and place', () => {
    const others = [
      { ...command, commandId: '3f0a3d0e-5f9b-4a45-9d7e-0d6b8a6a1f12' },
      { ...command, bodyHash: 'b'.repeat(64) },
    ];
    const ids = [command, ...others].flatMap((one) =>
      ['arende-KS-2026-1', 'arende-KS-2026-11', 'handling-1'].flatMap((stream) =>
        [0, 1, 11].map((index) => eventId(one, stream, index)),
      ),
    );
    expect(new Set(ids).size).toBe(27);
  });
});
