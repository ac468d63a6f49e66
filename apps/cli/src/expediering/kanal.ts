import { ExpedieringsprocessenCommand } from '#commands';
import { LEVERANSKANALER, type Leveranskanal } from '#domain';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { kontextFor, medSkrivning, uppgifterI, type Skrivval } from './skrivare.js';

export type Kanalval = Skrivval;

const TYP = { paus: 'PausaKanal', ateruppta: 'AterupptaKanal' } as const;

const kanalen = (kanal: string): Leveranskanal => {
  const kand = LEVERANSKANALER.find((k) => k === kanal);
  if (kand === undefined)
    throw new Klifel(
      'KANAL_OKAND',
      `Kanalen ${kanal} finns inte. De som finns är ${LEVERANSKANALER.join(', ')}.`,
    );
  return kand;
};

const vadet = (vad: string): keyof typeof TYP => {
  if (vad !== 'paus' && vad !== 'ateruppta')
    throw new Klifel('ANVANDNING', `${vad} går inte att göra med en kanal. Skriv paus eller ateruppta.`);
  return vad;
};

/** `arendelogg expediering kanal <kanal> paus|ateruppta`: done twice it is done once. */
export const korKanal = async (
  namn: string,
  vad: string,
  val: Kanalval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const kanal = kanalen(namn);
  const gor = vadet(vad);
  if (gor === 'paus' && (val.skal ?? '').trim() === '')
    throw new Klifel('SKAL_SAKNAS', 'Säg varför med --skal: det visas för dem som undrar.');
  await medSkrivning(omgivning, val, ({ utfor }) =>
    utfor(
      new ExpedieringsprocessenCommand(
        { ...uppgifterI(val), type: TYP[gor], data: { kanal } },
        kontextFor(val),
      ),
    ),
  );
  skriv(omgivning.ut, [gor === 'paus' ? `Kanalen ${kanal} är pausad.` : `Kanalen ${kanal} används igen.`]);
  return 0;
};
