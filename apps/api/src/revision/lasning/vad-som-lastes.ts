import {
  arendeIdAv,
  lasningAv,
  tolkaArendeId,
  tolkaExpedieringsId,
  tolkaLeveransId,
  tolkaSammantradeId,
  type Lasning,
} from '#domain';
import { heltalstext, organkod, tidpunkt, type Falttyp } from '../../http/falt/falttyper.js';

/** A request as the router has taken it apart. */
export type Lasbegaran = { readonly params: unknown; readonly query: unknown };

type Texter = Readonly<Record<string, string | undefined>>;

const texterI = (delar: unknown): Texter =>
  Object.fromEntries(
    Object.entries(delar ?? {}).filter((post): post is [string, string] => typeof post[1] === 'string'),
  );

/** Only what has the form of what it is to be: what somebody wrote in an address is not for the log. */
const om = (typ: Falttyp, varde: string | undefined): string | null =>
  varde !== undefined && varde !== '' && typ.prova(varde) === null ? varde : null;

const ettArende = (id: string | null): string | null => (id !== null && tolkaArendeId(id) ? id : null);

/** The ärende itself, or the one that an expediering or a delivery is of. */
const arendet = (id: string): string | null => {
  const expedieringar = [id, tolkaLeveransId(id)?.expediering ?? ''].map(tolkaExpedieringsId);
  const strommar = expedieringar.map((expediering) => arendeIdAv(expediering?.strom ?? ''));
  return [id, ...strommar].map(ettArende).find((funnet) => funnet !== null) ?? null;
};

const forsta = <T>(texter: readonly (string | undefined)[], tolka: (text: string) => T | null): T | null => {
  for (const text of texter) {
    const tolkad = text === undefined ? null : tolka(text);
    if (tolkad !== null) return tolkad;
  }
  return null;
};

/** A body that was asked for by its name, where one was. */
export const organetsNamn = ({ query }: Lasbegaran): string | null => {
  const { organ } = texterI(query);
  return organ === undefined || om(organkod, organ) !== null ? null : organ;
};

/** What a request was about: ids and times, as far as the address names them. */
export const vadSomLastes = (vy: string, { params, query }: Lasbegaran): Lasning => {
  const [p, q] = [texterI(params), texterI(query)];
  const revision = om(heltalstext(0, Number.MAX_SAFE_INTEGER), q['revision']);
  return lasningAv(vy, {
    arende: forsta([p['arende'], p['id'], q['arende']], arendet),
    organ: om(organkod, p['organ'] ?? q['organ']),
    sammantrade: forsta([p['sammantrade'], p['id'], q['sammantrade']], (id) => tolkaSammantradeId(id) && id),
    revision: revision === null ? null : Number(revision),
    vidTidpunkt: om(tidpunkt, q['vidTidpunkt']),
    giltig: om(tidpunkt, q['giltig']),
    fran: om(tidpunkt, q['fran']),
    till: om(tidpunkt, q['till']),
  });
};
