import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kort } from '#domain';
import { FilDokumentlager, lasTar, skrivTar, type Dokumentlager } from '#handlingar';
import type { Akt, Dokumentpost } from '../akt/akt.types.js';
import type { Element } from '../xml/element.js';
import { allaElement, lasXml } from '../xml/las.js';
import { paketet, skrivfiler, type Paket } from './paket.js';

const SKAPAD = '2026-03-03T09:15:00.000Z';
const mapp = mkdtempSync(join(tmpdir(), 'paket-'));
afterAll(() => {
  rmSync(mapp, { recursive: true, force: true });
});

let lager: Dokumentlager;
let dokument: Dokumentpost;

async function* innehallet(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

beforeEach(async () => {
  lager = await FilDokumentlager.oppna(join(mapp, 'dokument'));
  const lagrat = await lager.put(innehallet('Ett brev'));
  dokument = {
    ...lagrat,
    ...{
      namn: 'brev.txt',
      mime: 'text/plain',
      lage: 'finns',
      strom: 'arende-KS-2026-1',
      revision: 1,
      handlingNr: 1,
    },
  };
});

const kort = {
  id: 'KS-2026-1',
  diarienummer: '2026.1 KS',
  organ: 'Kommunstyrelsen',
  serie: 'KS',
  revision: 4,
} as Kort;
const gjort = (delar: readonly Dokumentpost[], fel: readonly { rad: number; text: string }[] = []): Paket => {
  const akt: Akt = { kort, handelser: [], makulerade: new Set(), dokument: delar };
  const validering = { mot: 'erms' as const, fel };
  return paketet(akt, '<erms/>', [], { skapad: SKAPAD, av: { version: '1.0' }, validering });
};
const filI = ({ filer }: Paket, plats: string): Element =>
  lasXml(filer.find((fil) => fil.plats === plats)?.text ?? '');
const ett = (rot: Element, namn: string): Element => {
  const [forsta] = allaElement(rot, namn);
  if (forsta === undefined) throw new Error(`${namn} saknas`);
  return forsta;
};

describe('the METS of a package', () => {
  const mets = (): Element => filI(gjort([dokument, { ...dokument, revision: 2 }]), 'METS.xml');

  it('says what the package is (CSIP1, 2, 4, 6; SIP)', () =>
    expect(mets().attribut).toMatchObject({
      OBJID: 'arendelogg-KS-2026-1',
      TYPE: 'Mixed',
      'csip:CONTENTINFORMATIONTYPE': 'ERMS',
      PROFILE: 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml',
    }));

  it('says when it was made, by what, and that it is a SIP (CSIP7, 9–16)', () => {
    expect(ett(mets(), 'metsHdr').attribut).toMatchObject({
      CREATEDATE: SKAPAD,
      'csip:OAISPACKAGETYPE': 'SIP',
    });
    const [program] = allaElement(mets(), 'agent');
    expect(program?.attribut).toEqual({ ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' });
    expect(ett(program!, 'note')).toMatchObject({
      attribut: { 'csip:NOTETYPE': 'SOFTWARE VERSION' },
      innehall: '1.0',
    });
  });

  it('names every file with its size and checksum, each once (CSIP22–30, 34–45, 69–79)', () => {
    const paket = gjort([dokument, { ...dokument, revision: 2 }]);
    const delar = [...allaElement(mets(), 'mdRef'), ...allaElement(mets(), 'file')];
    const platser = [...allaElement(mets(), 'mdRef'), ...allaElement(mets(), 'FLocat')].map(
      (del) => del.attribut['xlink:href'],
    );
    expect([...platser].sort()).toEqual(
      [
        ...paket.filer.map(({ plats }) => plats).filter((plats) => plats !== 'METS.xml'),
        `representations/rep1/data/${dokument.sha256}`,
      ].sort(),
    );
    for (const { attribut } of delar) {
      expect(attribut).toMatchObject({ CHECKSUMTYPE: 'SHA-256', CREATED: SKAPAD });
      expect(attribut['CHECKSUM']).toMatch(/^[0-9a-f]{64}$/);
      expect(Number(attribut['SIZE'])).toBeGreaterThan(0);
      expect(attribut['MIMETYPE']).toContain('/');
    }
  });

  it('has one structure, which refers to what there is (CSIP80–112)', () => {
    const struktur = ett(mets(), 'structMap');
    expect(struktur.attribut).toMatchObject({ TYPE: 'PHYSICAL', LABEL: 'CSIP' });
    const delar = allaElement(struktur, 'div');
    expect(delar.map((del) => del.attribut['LABEL'])).toEqual([
      'arendelogg-KS-2026-1',
      'Metadata',
      'Schemas',
      'Representations/rep1',
    ]);
    const ids = new Set(
      ['dmdSec', 'digiprovMD', 'fileGrp']
        .flatMap((namn) => allaElement(mets(), namn))
        .map((del) => del.attribut['ID']),
    );
    const hanvisade = [
      ...delar.flatMap(({ attribut }) => [attribut['DMDID'], attribut['ADMID']]),
      ...allaElement(struktur, 'fptr').map(({ attribut }) => attribut['FILEID']),
    ].filter((id) => id !== undefined);
    expect(hanvisade).toHaveLength(4);
    for (const id of hanvisade) expect(ids).toContain(id);
  });

  it('has no group of documents where there are none', () => {
    const utan = filI(gjort([]), 'METS.xml');
    expect(allaElement(utan, 'fileGrp').map((del) => del.attribut['USE'])).toEqual(['Schemas']);
  });
});

describe('the PREMIS of a package', () => {
  const utfallen = (paket: Paket): readonly string[] =>
    allaElement(filI(paket, 'metadata/preservation/premis.xml'), 'event').map(
      (del) => `${ett(del, 'eventType').innehall as string}: ${ett(del, 'eventOutcome').innehall as string}`,
    );

  it('tells of every document, also of one that does not follow', () => {
    const saknas = { ...dokument, sha256: 'b'.repeat(64), lage: 'saknas' as const };
    const paket = gjort([dokument, saknas]);
    expect(utfallen(paket)).toEqual([
      'information package creation: success',
      'validation: success',
      'fixity check: success',
      'fixity check: fail',
    ]);
    expect(paket.dokument).toEqual([dokument]);
    const objekt = allaElement(filI(paket, 'metadata/preservation/premis.xml'), 'messageDigest');
    expect(objekt.map((del) => del.innehall)).toEqual([
      createHash('sha256').update('<erms/>').digest('hex'),
      dokument.sha256,
    ]);
  });

  it('tells what was wrong with the XML', () =>
    expect(utfallen(gjort([], [{ rad: 3, text: 'fel' }]))).toContain('validation: fail'));
});

describe('the package as a tar', () => {
  const byte = async (paket: Paket): Promise<Buffer> => {
    const bitar: Uint8Array[] = [];
    for await (const bit of skrivTar(skrivfiler(paket, lager), SKAPAD)) bitar.push(bit as Uint8Array);
    return Buffer.concat(bitar);
  };

  it('holds every file under the name of the package, and is the same bytes every time', async () => {
    const hel = await byte(gjort([dokument]));
    expect(hel.equals(await byte(gjort([dokument])))).toBe(true);
    const fil = join(mapp, 'hel.tar');
    writeFileSync(fil, hel);
    const platser: string[] = [];
    for await (const { plats, innehall } of lasTar(fil)) {
      platser.push(plats);
      for await (const _bit of innehall);
    }
    expect(platser).toEqual(
      expect.arrayContaining([
        'arendelogg-KS-2026-1/METS.xml',
        `arendelogg-KS-2026-1/representations/rep1/data/${dokument.sha256}`,
      ]),
    );
  });

  it('fails, and has no end that looks right, where a document goes away meanwhile', async () => {
    const borta = { ...dokument, sha256: 'c'.repeat(64) };
    await expect(byte(gjort([borta]))).rejects.toMatchObject({ kod: 'DOKUMENTET_SKADAT' });
  });

  it('that is cut short is not read', async () => {
    const fil = join(mapp, 'halv.tar');
    writeFileSync(fil, (await byte(gjort([dokument]))).subarray(0, 700));
    const las = async (): Promise<void> => {
      for await (const { innehall } of lasTar(fil)) for await (const _bit of innehall);
    };
    await expect(las()).rejects.toMatchObject({ kod: 'ARKIVFIL_OGILTIG' });
  });
});
