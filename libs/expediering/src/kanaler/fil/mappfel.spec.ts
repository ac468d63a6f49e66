import { describe, expect, it } from '@jest/globals';
import { iMappen, Mappfel, utfallAvMappfel } from './mappfel.js';

describe('what goes wrong in the folder', () => {
  it.each([
    ['ENOSPC', 'MAPPEN_FULL'],
    ['EDQUOT', 'MAPPEN_FULL'],
    ['EACCES', 'MAPPEN_SKRIVSKYDDAD'],
    ['EPERM', 'MAPPEN_SKRIVSKYDDAD'],
    ['EROFS', 'MAPPEN_SKRIVSKYDDAD'],
    ['ENOENT', 'MAPPEN_KAN_EJ_NAS'],
    ['EIO', 'MAPPEN_KAN_EJ_NAS'],
    ['ESTALE', 'MAPPEN_KAN_EJ_NAS'],
  ])('%s is %s, which heals, and the path is not told', async (code, kod) => {
    const fel = await iMappen(async () =>
      Promise.reject(Object.assign(new Error(`${code}: open '/srv/hemlig'`), { code })),
    ).catch((error: unknown) => error);
    expect(fel).toBeInstanceOf(Mappfel);
    const utfall = utfallAvMappfel(fel as Mappfel);
    expect(utfall).toMatchObject({ utfall: 'misslyckad', kod, kanLakas: true });
    expect(JSON.stringify(utfall)).not.toContain('/srv');
  });
});
