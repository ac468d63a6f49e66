import { afterAll, beforeAll, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { lasAkt, ermsUr, skrivXml, valideraErms, felrader } from '#arkiv';
import { DOKUMENTLAGER } from '#handlingar';
import { INGET_SKICKAS, startaTjanst, type Tjanst } from './harness.js';
let tjanst: Tjanst;
beforeAll(async () => { tjanst = await startaTjanst({ env: { ARENDELOGG_DEMO: '1', ...INGET_SKICKAS } }); });
afterAll(() => tjanst.stang());
it('x', async () => {
  for (const id of ['KS-2024-155', 'KS-2025-202', 'KS-2026-1']) {
  const akt = await lasAkt(id, { store: tjanst.store, lager: tjanst.app.get(DOKUMENTLAGER, {strict:false}), form: undefined });
  const xml = skrivXml(ermsUr(akt, { version: '1' }));
  writeFileSync(`/tmp/hE-${id}.xml`, xml);
  for (const m of ['/work/shared/data/erms', null]) { const v = await valideraErms(xml, m); console.log(id, v.mot, felrader(v)); }
  }
});
