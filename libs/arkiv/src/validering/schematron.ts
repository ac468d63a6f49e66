import type { Xmlfel } from '../xml/prova.js';

/*
 * The co-occurrence constraints of erms_v3.sch, which a schema cannot express: where an attribute says "other", another one
 * says what. Read over the text of a well-formed document, so that a fault has a line.
 */

type Regel = { readonly attribut: string; readonly varde: string; readonly kraver: string };

/** By the rules' own names: the attribute and value that they are about, and what must then be there. */
const REGLER: readonly Regel[] = [
  { attribut: 'aggregationType', varde: 'own_aggregation_definition', kraver: 'otherAggregationType' },
  { attribut: 'dateType', varde: 'other', kraver: 'otherDateType' },
  { attribut: 'directionDefinition', varde: 'other', kraver: 'otherDirectionDefinition' },
  { attribut: 'addressType', varde: 'other', kraver: 'otherAddressLineType' },
  { attribut: 'contactType', varde: 'other', kraver: 'otherContactLineType' },
  { attribut: 'agentType', varde: 'other', kraver: 'otherAgentType' },
  { attribut: 'dateType', varde: 'other_date', kraver: 'otherDisposalDateType' },
  { attribut: 'restrictionType', varde: 'other_type', kraver: 'otherRestrictionType' },
  { attribut: 'relationType', varde: 'own_relation_definition', kraver: 'otherRelationType' },
  // the schema spells the attribute with a capital S and the rule without: only the schema's can be written
  { attribut: 'classificationSchemaStatus', varde: 'other', kraver: 'otherClassificationSchemaStatus' },
];

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/?[A-Za-z_][^\s/>]*(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
const ATTRIBUT = /([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributen = (tagg: string): ReadonlyMap<string, string> =>
  new Map([...tagg.matchAll(ATTRIBUT)].map(([, namn = '', a, b]) => [namn, a ?? b ?? '']));

const brutna = (attribut: ReadonlyMap<string, string>): readonly Regel[] =>
  REGLER.filter((r) => attribut.get(r.attribut) === r.varde && (attribut.get(r.kraver) ?? '').trim() === '');

/** An element without its prefix, if it opens; null for what is none or closes. */
const oppnar = (markup: string): string | null => {
  const namn = /^<([A-Za-z_][^\s/>]*)/.exec(markup)?.[1];
  return namn === undefined ? null : (namn.split(':').at(-1) ?? namn);
};

/** An address with nothing in it: closed at once, or followed by its own end. */
const tomAdress = (markup: string, nasta: string | undefined): boolean =>
  oppnar(markup) === 'addressContactInformation' &&
  (markup.endsWith('/>') || nasta?.startsWith('</') === true);

/** Every breach of the rules of co-occurrence, with its line. */
export const samforekomst = (text: string): readonly Xmlfel[] => {
  const fel: Xmlfel[] = [];
  const funna = [...text.matchAll(MARKUP)].filter(([m]) => !m.startsWith('<!') && !m.startsWith('<?'));
  let [rad, last] = [1, 0];
  funna.forEach(({ 0: markup, index }, i) => {
    rad += text.slice(last, index).split('\n').length - 1;
    last = index;
    const namn = oppnar(markup);
    if (namn === null) return;
    for (const { attribut, varde, kraver } of brutna(attributen(markup)))
      fel.push({
        rad,
        text: `${namn} har ${attribut}="${varde}" och måste då ha ${kraver} (Schematron: co-occurrence-constraints).`,
      });
    if (tomAdress(markup, funna[i + 1]?.[0]))
      fel.push({
        rad,
        text: 'addressContactInformation måste ha en addressLine eller en contactLine (Schematron: co-occurrence-constraints).',
      });
  });
  return fel;
};
