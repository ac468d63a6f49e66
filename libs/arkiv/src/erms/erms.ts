import type { Kort } from '#domain';
import type { Akt } from '../akt/akt.types.js';
import { handelselistan } from '../handelselista/handelselista.js';
import { element, iNamnrymd, kanske, omNagra, text, type Element } from '../xml/element.js';
import { agent } from './aktorer.js';
import { atgarden } from './atgard.js';
import { datum, ermsTid, osakerTid } from './datum.js';
import { gallringen } from './gallring.js';
import { handlingen } from './handling.js';
import { arendetHemligt } from './hemligt.js';
import { restriktioner } from './restriktion.js';
import { statusen } from './status.js';

/** The namespace of E-ARK CITS ERMS 3.0 (FGS Ärendehantering 2.0). */
export const ERMS = 'https://DILCIS.eu/XML/ERMS';

/** The software that made it; `version` is that of the product. */
export type Tillverkare = { readonly version: string };

const programmet = ({ version }: Tillverkare): Element =>
  agent({ namn: 'Ärendelogg', roll: { annan: 'program' }, rollnamn: `version ${version}` });

/**
 * When the export stands: what the log had last recorded of it. The file tells of the ärende and not of who asked for it, so
 * the same log always gives the same bytes; when a package was made stands in its METS.
 */
export const lagetPer = ({ handelser }: Akt): string =>
  handelser.reduce(
    (senast, { handelse: { metadata } }) => (metadata.registrerad > senast ? metadata.registrerad : senast),
    '',
  );

const styrningen = (akt: Akt, av: Tillverkare): Element =>
  element('control', {}, [
    text('identification', akt.kort.id, { identificationType: 'ärendets id' }),
    element('dates', {}, [datum('date', lagetPer(akt), 'last_addition_timestamp')]),
    element('maintenanceInformation', {}, [
      element('maintenanceStatus', { value: 'created' }),
      element('maintenanceAgency', {}, [text('agencyName', akt.kort.organ ?? akt.kort.serie)]),
      element('maintenanceHistory', {}, [
        element('maintenanceEvent', {}, [
          element('eventType', { value: 'derived' }),
          text('eventDateTime', ermsTid(lagetPer(akt)) ?? lagetPer(akt)),
          programmet(av),
        ]),
      ]),
    ]),
    element('systemInformation', {}, [element('agents', {}, [programmet(av)])]),
  ]);

const relationen = ({ typ, till, beskrivning }: Kort['relationer'][number], hemligt: boolean): Element =>
  text(
    'relation',
    [till ?? 'okänt nummer', hemligt ? null : beskrivning]
      .filter((del) => del !== null && del !== '')
      .join(': '),
    { relationType: 'own_relation_definition', otherRelationType: typ },
  );

const aktorerna = (kort: Kort): Element | null => {
  const hemligt = arendetHemligt(kort);
  return omNagra('agents', [
    kort.organ === null ? null : agent({ namn: kort.organ, roll: 'owner', rollnamn: 'ansvarigt organ' }),
    kort.handlaggare === null
      ? null
      : agent({
          namn: kort.handlaggare,
          roll: 'responsible_person',
          rollnamn: 'handläggare',
          enhet: kort.enhet,
        }),
    kort.initiativtagare === null || kort.initiativtagare === '' || hemligt
      ? null
      : agent({ namn: kort.initiativtagare, roll: 'opening_person', rollnamn: 'initiativtagare' }),
    hemligt
      ? []
      : (kort.motion?.motionarer ?? []).map(({ namn, parti }) =>
          agent({ namn, organisation: parti, roll: 'sender', rollnamn: 'motionär' }),
        ),
  ]);
};

const sistaBeslut = ({ beslut }: Kort) => beslut.findLast((b) => b.slutligt);

const avslutat = ({ handelser, makulerade, kort }: Akt): string | null => {
  const senaste = handelser.findLast(
    ({ handelse: { type, stream, revision } }) =>
      (type === 'ArendeAvslutat' || type === 'ArendeAteroppnat') &&
      stream === `arende-${kort.id}` &&
      !makulerade.has(revision),
  );
  return senaste?.handelse.type === 'ArendeAvslutat' ? senaste.handelse.metadata.skedde : null;
};

const datumen = (akt: Akt): Element | null =>
  omNagra('dates', [
    datum('date', akt.kort.oppnad, 'opened'),
    datum('date', sistaBeslut(akt.kort)?.datum ?? null, 'decision'),
    datum('date', avslutat(akt), 'closed'),
    akt.kort.frister
      .filter(({ typ }) => typ === 'motionsfrist')
      .map((frist) => datum('date', frist.datum, 'decision_deadline'))
      .filter((del) => del !== null),
  ]);

const anmarkningarna = ({ kort, dokument }: Akt): Element | null =>
  omNagra('notes', [
    kanske('note', osakerTid(kort.oppnad) && `Öppnat: ${osakerTid(kort.oppnad) ?? ''}`, {
      noteType: 'datum',
    }),
    kort.gallrad
      ? text('note', 'Skyddade uppgifter i ärendet är gallrade: nyckeln till dem är förstörd.', {
          noteType: 'gallring',
        })
      : null,
    dokument
      .filter(({ lage }) => lage !== 'finns')
      .map(({ sha256, lage }) =>
        text('note', `Dokumentet ${sha256} ${lage === 'saknas' ? 'saknas' : 'är inte det som lagrades'}.`, {
          noteType: 'dokument',
        }),
      ),
  ]);

const klassificeringen = ({ klassificering }: Kort): Element | null =>
  kanske(
    'classification',
    klassificering,
    klassificering === null ? {} : { classificationCode: klassificering },
  );

const nyckelorden = ({ slag, initiativ }: Kort): Element | null =>
  omNagra('keywords', [kanske('keyword', slag), kanske('keyword', initiativ)]);

const arendet = (akt: Akt): Element => {
  const { kort, handelser, makulerade, dokument } = akt;
  const egen = `arende-${kort.id}`;
  return element('aggregation', { systemIdentifier: kort.id, aggregationType: 'caseFile' }, [
    text('objectId', kort.id),
    text('extraId', kort.diarienummer, { extraIdType: 'diarienummer' }),
    klassificeringen(kort),
    nyckelorden(kort),
    text('title', kort.arendemening),
    statusen(kort),
    kort.relationer.map((relation) => relationen(relation, arendetHemligt(kort))),
    kort.ersattAv === null ? null : text('relation', kort.ersattAv, { relationType: 'is_replaced_with' }),
    element('additionalInformation', {}, [element('additionalXMLData', {}, [handelselistan(akt)])]),
    restriktioner(kort, null),
    gallringen(kort, avslutat(akt)),
    aktorerna(kort),
    datumen(akt),
    handelser
      .map(({ handelse }) =>
        atgarden(handelse, kort, handelse.stream === egen && makulerade.has(handelse.revision)),
      )
      .filter((del) => del !== null),
    anmarkningarna(akt),
    kort.handlingar.map((handling) =>
      handlingen(
        kort,
        handling,
        dokument.filter(({ strom, handlingNr }) => strom === egen && handlingNr === handling.nr),
      ),
    ),
  ]);
};

/** An ärende as a document of ERMS: pure, and the same for the same log. */
export const ermsUr = (akt: Akt, av: Tillverkare): Element =>
  iNamnrymd(ERMS, element('erms', {}, [styrningen(akt, av), element('aggregations', {}, [arendet(akt)])]));
