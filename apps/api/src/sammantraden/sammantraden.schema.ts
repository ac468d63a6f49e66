import { SAMMANTRADESTATUSAR } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { heltalsfalt, listfalt, poster, skettfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

const identitet: Readonly<Record<string, Schema>> = {
  id: textfalt('organets kod och dagen, med nummer för ett extra sammanträde samma dag'),
  organ: textfalt('organets kod'),
  organnamn: textEllerNull('organets namn, där någon har skrivit det'),
  datum: textfalt('dagen'),
  nr: heltalsfalt('vilket av organets sammanträden den dagen, från 1'),
  status: { type: 'string', enum: [...SAMMANTRADESTATUSAR], description: 'var sammanträdet är' },
};

const narvarande: Schema = {
  ...listfalt('de som tog del i paragrafen; null när inget upprop är känt', 'en person', {
    person: textfalt('personens id'),
    uppdrag: textfalt('ledamot eller ersättare'),
    tjanstgor: { type: 'boolean', description: 'deltar i besluten' },
    ersatter: textEllerNull('ledamoten vars plats en ersättare tar'),
    distans: { type: 'boolean', nullable: true, description: 'på distans' },
  }),
  nullable: true,
};

/** The card of a meeting. */
export const sammantradeschema = (): Schema => ({
  type: 'object',
  description: 'Sammanträdet: vad som är känt. Ett värde som ingen vet är null, aldrig en gissning.',
  properties: {
    ...identitet,
    ordforande: textEllerNull('den som ledde sammanträdet, som id'),
    kallelser: poster('kallelser', 'KallelseUtfardad'),
    kungorelser: poster('kungörelser', 'KungorelseAnslagen'),
    oppnat: skettfalt('sammanträdet öppnades'),
    ajourneringar: poster('ajourneringar', 'SammantradeAjournerat'),
    aterupptaganden: poster('återupptaganden', 'SammantradeAterupptaget'),
    installt: skettfalt('sammanträdet ställdes in'),
    avslutat: skettfalt('sammanträdet avslutades'),
    upprop: poster('upprop', 'NarvaroFaststalld'),
    narvaroandringar: poster('närvaroändringar', 'NarvaroAndrad'),
    jav: poster('jäv', 'JavAnmalt'),
    paragrafer: poster('paragrafer', 'ParagrafTilldelad', {
      narvarande,
      beslutsfor: {
        type: 'boolean',
        nullable: true,
        description: 'om organet var beslutsfört; null = okänt',
      },
      justerad: skettfalt('paragrafen justerades'),
      anslagen: skettfalt('justeringen tillkännagavs senast, utan att anslaget avbrutits'),
    }),
    protokoll: poster('protokoll', 'ProtokollUpprattat'),
    justeringar: poster('justeringar', 'ProtokollJusterat'),
    vagringar: poster('vägrade justeringar', 'JusteringVagrad'),
    anslag: poster('anslag', 'JusteringTillkannagiven'),
    nedtagningar: poster('nedtagna anslag', 'AnslagNedtaget'),
    avbrott: poster('avbrutna anslag', 'AnslagAvbrutet'),
    utdrag: poster('bestyrkta utdrag', 'ProtokollsutdragBestyrkt'),
    anteckningar: poster('anteckningar till protokollet', 'ProtokollsanteckningGjord'),
    expedieringar: poster('expedierade paragrafer', 'ParagrafExpedierad'),
    avvikelser: poster('noterade avvikelser', 'AvvikelseNoterad', {
      skal: textEllerNull('varför den godtogs'),
    }),
    gallrad: { type: 'boolean', description: 'skyddat innehåll har gallrats' },
    revision: heltalsfalt('senaste revision; för If-Match'),
    position: textfalt('position i loggen, opak'),
  },
});

/** A page of the list of meetings. */
export const sammantradeslistschema = (): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('sammanträden, det senaste först', 'ett sammanträde', {
      ...identitet,
      paragrafer: {
        type: 'array',
        description: 'paragrafernas nummer',
        items: heltalsfalt('en paragraf'),
      },
      justerat: { type: 'boolean', description: 'alla kända paragrafer är justerade' },
    }),
    nasta: textEllerNull('cursor till nästa sida; null = detta är den sista'),
  },
});
