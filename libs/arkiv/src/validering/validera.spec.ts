import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HANDELSESCHEMA } from '../handelselista/schema.js';
import { NAMNRYMD } from '../handelselista/namnrymd.js';
import { ERMS } from '../erms/erms.js';
import { ermsSchema, varnaUtanSchema } from '../testing/erms-schema.js';
import { samforekomst } from './schematron.js';
import { felrader, valideraErms } from './validera.js';

varnaUtanSchema('Arkivexporten');
const medSchema = ermsSchema === null ? it.skip : it;

const HASH = 'a'.repeat(64);
const akt = (handelse: string, antal = '1'): string => `<?xml version="1.0" encoding="UTF-8"?>
<erms xmlns="${ERMS}">
  <additionalXMLData>
    <akt xmlns="${NAMNRYMD}" arende="KS-2026-1" utgava="1">
      <handelser antal="${antal}">
        ${handelse}
      </handelser>
      <dokumentlista antal="0"/>
    </akt>
  </additionalXMLData>
</erms>`;
const HEL = `<handelse strom="arende-KS-2026-1" revision="0" id="x" typ="ArendeOppnat" version="1" registrerad="2026-03-03T09:15:00.000Z" hash="${HASH}"><data>{}</data><metadata>{}</metadata></handelse>`;

describe('the list of events, wherever the schema of ERMS is', () => {
  it('is tried against its own schema', async () =>
    expect(await valideraErms(akt(HEL), null)).toEqual({ mot: 'bara-handelselistan', fel: [] }));

  it('has every fault told in one run, with its line', async () => {
    const fel = akt(
      HEL.replace('<data>{}</data>', '').replace(HASH, 'kort').replace('revision="0"', 'revision="-1"'),
      'två',
    );
    const rader = felrader(await valideraErms(fel, null));
    expect(rader.filter((rad) => rad.startsWith('Rad 5: '))).not.toEqual([]);
    expect(rader.filter((rad) => rad.startsWith('Rad 6: ')).length).toBeGreaterThanOrEqual(3);
  });

  it('is not tried where the text is no XML, which is told', async () => {
    const { fel } = await valideraErms('<erms>\n<a></b>', null);
    expect(fel[0]?.rad).toBe(2);
  });

  it('has its schema in the documentation, word by word', () => {
    const fil = join(import.meta.dirname, '../../../../docs/arkiv.xsd');
    if (process.env['UPPDATERA_DOKUMENT'] === '1') writeFileSync(fil, HANDELSESCHEMA);
    expect(readFileSync(fil, 'utf8')).toBe(HANDELSESCHEMA);
  });
});

describe('the schema of ERMS', () => {
  medSchema('finds every fault in one run, with its line', async () => {
    const rader = felrader(
      await valideraErms(
        `<erms xmlns="${ERMS}">\n<control>\n<fel/>\n</control>\n<aggregations>\n<aggregation systemIdentifier="x" aggregationType="mapp">\n<objectId>x</objectId>\n</aggregation>\n</aggregations>\n</erms>`,
        ermsSchema,
      ),
    );
    expect(rader.map((rad) => rad.split(':')[0])).toEqual(expect.arrayContaining(['Rad 3', 'Rad 6']));
  });

  it('that is not where the setting says is named', async () => {
    await expect(valideraErms(akt(HEL), '/finns/inte')).rejects.toMatchObject({ kod: 'ERMS_SCHEMA_SAKNAS' });
  });
});

describe('the rules that a schema cannot say', () => {
  it.each([
    ['aggregation', 'aggregationType="own_aggregation_definition"', 'otherAggregationType'],
    ['date', 'dateType="other"', 'otherDateType'],
    ['direction', 'directionDefinition="other"', 'otherDirectionDefinition'],
    ['addressLine', 'addressType="other"', 'otherAddressLineType'],
    ['contactLine', 'contactType="other"', 'otherContactLineType'],
    ['agent', 'agentType="other"', 'otherAgentType'],
    ['disposalDate', 'dateType="other_date"', 'otherDisposalDateType'],
    ['restriction', 'restrictionType="other_type"', 'otherRestrictionType'],
    ['relation', 'relationType="own_relation_definition"', 'otherRelationType'],
    ['classificationSchema', 'classificationSchemaStatus="other"', 'otherClassificationSchemaStatus'],
  ])('%s with %s must have %s', (namn, attribut, kraver) => {
    const rad = (mer: string): string => `<a>\n<b/>\n<${namn} ${attribut}${mer}>x</${namn}>\n</a>`;
    expect(samforekomst(rad(''))).toEqual([{ rad: 3, text: expect.stringContaining(kraver) }]);
    expect(samforekomst(rad(` ${kraver}="  "`))).toHaveLength(1);
    expect(samforekomst(rad(` ${kraver}="något"`))).toEqual([]);
  });

  it.each(['<addressContactInformation/>', '<addressContactInformation>\n </addressContactInformation>'])(
    'an address must have something in it: %p',
    (tom) => expect(samforekomst(`<a>\n${tom}</a>`)).toMatchObject([{ rad: 2 }]),
  );

  it('are not read into what is text', () => {
    expect(
      samforekomst(
        '<a><!-- <b agentType="other"/> --><![CDATA[<b agentType="other"/>]]>&lt;b agentType="other"/></a>',
      ),
    ).toEqual([]);
    expect(
      samforekomst('<a b="x > y"><addressContactInformation><addressLine/></addressContactInformation></a>'),
    ).toEqual([]);
  });
});
