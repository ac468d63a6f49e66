// `npm run docs`: writes docs/handelser.md and docs/regler.md from libs/domain. A specification fails while they differ.
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

import { handelserMd, regelfiler, regelprov, reglerMd } from './lib/domain-docs.mjs';
import { built, prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';

const skriv = async (namn, text) => {
  await writeFile(inRoot('docs', namn), text);
  say(`Skrev docs/${namn}`);
};

await main(async () => {
  await prepare();
  const { handelsekatalog, REGLER } = await import(
    pathToFileURL(await built('libs/domain/src/index.js')).href
  );
  const mapp = inRoot('libs', 'domain', 'src', 'regler');
  const ids = REGLER.map((r) => r.id);
  const [filer, prov] = [await regelfiler(mapp, ids), await regelprov(mapp, ids)];
  await mkdir(inRoot('docs'), { recursive: true });
  await skriv('handelser.md', handelserMd(handelsekatalog));
  await skriv('regler.md', reglerMd(REGLER, filer, prov));
});
