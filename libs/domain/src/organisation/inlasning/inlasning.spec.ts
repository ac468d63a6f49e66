import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Json } from '../../shared/json.js';
import { exempelkommun } from '../../testing/index.js';
import { tolkaCsv } from './csv.js';
import { KOLUMNER, organisationAvCsv, organisationAvJson } from './index.js';

const avCsv = (...rader: readonly string[]) => organisationAvCsv(rader.join('\r\n'));
const felI = (...rader: readonly string[]) => avCsv(...rader).fel?.map((f) => `${f.rad} ${f.falt}: ${f.fel}`);

describe('a table', () => {
  const celler = (text: string) => tolkaCsv(text).rader.map((rad) => rad.celler);

  it.each([
    ['semicolons', 'a;b\n1;2'],
    ['commas', 'a,b\n1,2'],
    ['tabs', 'a\tb\n1\t2'],
    ['a byte order mark', '\uFEFFa;b\n1;2'],
    ['line ends of Windows', 'a;b\r\n1;2\r\n'],
    ['line ends of old', 'a;b\r1;2'],
    ['quotation marks', '"a";"b"\n"1";2'],
  ])('is read with %s', (_vad, text) =>
    expect(celler(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );

  it('may have anything in a quoted cell', () =>
    expect(celler('a;b\n"1;2";"sa ""hej""\noch gick"')).toEqual([
      ['a', 'b'],
      ['1;2', 'sa "hej"\noch gick'],
    ]));

  it('counts rows as the spreadsheet does: empty ones too, and a cell of two lines as one', () =>
    expect(tolkaCsv('a;b\n\n"x\ny";2\n;\n3;4').rader.map((rad) => rad.nr)).toEqual([1, 3, 5]));

  it('gives back what a spreadsheet wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', 'å', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rader) => {
        const alla = [['a', 'b'], ...rader];
        const text = alla.map((rad) => rad.map((c) => `"${c.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        expect(celler(text)).toEqual(alla.filter((rad) => rad.some((c) => c.trim() !== '')));
      }),
    );
  });
});

describe('a register in a table', () => {
  it('is read as people write it, bodies first', () =>
    expect(
      avCsv(
        '\uFEFFPost;Organ;Från;Namn;Typ;Antal ledamöter;Person;Roll;Parti;Till',
        'uppdrag;bun;2023-01-01;Kim Ekdal;;;p-1;Förste vice ordförande;A;2026-12-31',
        'Organ;BUN;;"Barn- och utbildningsnämnden";Nämnd;9;;;;',
      ),
    ).toStrictEqual({
      fel: null,
      kommandon: [
        {
          type: 'InrattaOrgan',
          organ: 'BUN',
          rad: 3,
          skedde: null,
          data: {
            organ: 'BUN',
            namn: 'Barn- och utbildningsnämnden',
            typ: 'namnd',
            overordnat: null,
            antalLedamoter: 9,
            antalErsattare: null,
          },
        },
        {
          type: 'AngePerson',
          organ: 'BUN',
          rad: 2,
          skedde: '2023-01-01',
          data: { person: 'p-1', namn: 'Kim Ekdal' },
        },
        {
          type: 'TilldelaUppdrag',
          organ: 'BUN',
          rad: 2,
          skedde: '2023-01-01',
          data: {
            person: 'p-1',
            roll: 'forsteViceOrdforande',
            parti: 'A',
            ordning: null,
            till: '2026-12-31',
          },
        },
      ],
    }));

  it('says every kind of thing', () =>
    expect(
      avCsv(
        'post,organ,fran,namn,antalLedamoter,uppgickI,person,roll,avslutat,grund,kanal,adress,text,grupp,typer,medlemmar',
        'namn,TN,2024,Gatunämnden',
        'antal,TN,2024,,11',
        'upphort,TN,2025',
        'upphort,TN,2025,,,sbn',
        'person,TN,,Kim Ekdal,,,p-1',
        'uppdrag,TN,2023,,,,p-1,ledamot,2023-06,Avsägelse',
        'brevlada,TN,2024,,,,,,,,E-post,tn@x.example',
        'ansvar,TN,2024,,,,,,,,,,"Gator, parker"',
        'grupp,TN,2024,,,,,,,,,,,Alla,"Nämnd, styrelse"',
        'grupp,TN,2024,,,,,,,,,,,Några,,ks | sn',
      ).kommandon?.map(({ type, data, skedde }) => [type, data, skedde]),
    ).toStrictEqual([
      ['DopOmOrgan', { namn: 'Gatunämnden' }, '2024'],
      ['BestamAntal', { antalLedamoter: 11, antalErsattare: null }, '2024'],
      ['UpphorOrgan', {}, '2025'],
      ['SlaSammanOrgan', { uppgickI: 'SBN' }, '2025'],
      ['AngePerson', { person: 'p-1', namn: 'Kim Ekdal' }, null],
      ['TilldelaUppdrag', { person: 'p-1', roll: 'ledamot', parti: null, ordning: null, till: null }, '2023'],
      ['AvslutaUppdrag', { person: 'p-1', roll: 'ledamot', grund: 'avsagelse' }, '2023-06'],
      ['AngeBrevlada', { kanal: 'e-post', adress: 'tn@x.example' }, '2024'],
      ['AngeAnsvarsomrade', { text: 'Gator, parker' }, '2024'],
      ['AngeGrupp', { grupp: 'Alla', typer: ['namnd', 'styrelse'], organ: null }, '2024'],
      ['AngeGrupp', { grupp: 'Några', typer: null, organ: ['KS', 'SN'] }, '2024'],
    ]));

  it('tells all that is wrong, by row and column', () =>
    expect(
      felI(
        'post;organ;fran;namn;typ;antalLedamoter;person;roll;till;avslutat;grund',
        'organ;BUN;2020;Barn- och utbildningsnämnden;församling;nio;;;;;',
        'uppdrag;BUN;i fjol;;;;;kung;;;',
        ';BUN;;;;;;;;;',
        'upphör;BUN;;;;;;;;;',
        'namn;;2020;;namnd;;;;;;',
        'uppdrag;BUN;2023-01-01;;;;p-1;ledamot;2022-12-31;;',
        'uppdrag;BUN;2023-01-01;;;;p-1;ledamot;;2022-12;',
        'uppdrag;BUN;2023-01-01;;;;p-1;ledamot;;;avsägelse',
        'ansvar;barnnämnden;2020;;;;;;;;',
      ),
    ).toEqual([
      '2 typ: "församling" ska vara något av fullmaktige, styrelse, namnd, gemensamNamnd, utskott, beredning, valberedning, revision, forvaltning, bolag',
      '2 antalLedamoter: "nio" ska vara ett heltal från 0',
      '3 fran: "i fjol" är ingen tid; skriv 2024-01-31, 2024-01 eller 2024, eller lämna tomt',
      '3 person: saknas',
      '3 roll: "kung" ska vara något av ordforande, forsteViceOrdforande, andreViceOrdforande, ledamot, ersattare, adjungerad, sekreterare, chef',
      '4 post: saknas',
      '5 post: "upphör" ska vara något av organ, namn, antal, upphort, person, uppdrag, brevlada, ansvar, grupp',
      '6 organ: saknas',
      '6 typ: hör inte till posten namn; lämna tomt',
      '6 namn: saknas',
      '7 till: Uppdraget slutar innan det börjar. Ange en sista dag som inte ligger före den första.',
      '8 avslutat: ligger före uppdragets första dag',
      '9 avslutat: saknas, fast grund är angiven',
      '10 organ: Koden "BARNNÄMNDEN" kan inget organ ha. Skriv den med versaler A–Z och siffror, t.ex. KS eller BUN.',
      '10 text: saknas',
    ]));

  it.each([
    ['nothing', '', ['1 raden: saknas: filen är tom']],
    ['no column that says what', 'organ;fran\nKS;2020', ['1 post: saknas i rubriken']],
    ['a column twice', 'post;organ;Från;fran', ['1 fran: står två gånger i rubriken']],
    [
      'a column that is none',
      'post;organ;epost',
      [`1 epost: är ingen kolumn; kolumnerna är ${KOLUMNER.join(', ')}`],
    ],
    [
      'a cell outside',
      'post;organ;text\nansvar;KS;Ekonomi;personal',
      ['2 raden: har fler celler än rubriken; sätt citattecken om en cell som har ett skiljetecken i sig'],
    ],
    [
      'an open quotation',
      'post;organ;text\nansvar;KS;"Ekonomi',
      ['2 raden: har ett citattecken som aldrig avslutas'],
    ],
  ])('with %s says so', (_vad, text, fel) => expect(felI(text)).toEqual(fel));
});

describe('a register in JSON', () => {
  it('says what the table says', () => {
    const rader = [
      ['post', 'organ', 'fran', 'grupp', 'medlemmar'],
      ['grupp', 'KF', '2020', 'Några', 'KS|SN'],
    ];
    const { kommandon } = organisationAvCsv(rader.map((rad) => rad.join(';')).join('\n'));
    expect(
      organisationAvJson([
        { post: 'grupp', organ: 'KF', fran: '2020', grupp: 'Några', medlemmar: ['KS', 'SN'] },
      ]).kommandon?.map((k) => ({ ...k, rad: 2 })),
    ).toStrictEqual(kommandon);
  });

  it('reads a whole municipality the same from either', () => {
    const cell = (varde: Json | undefined): string =>
      `"${Array.isArray(varde) ? varde.join('|') : (typeof varde === 'object' ? '' : String(varde ?? '')).replaceAll('"', '""')}"`;
    const text = [
      KOLUMNER.join(';'),
      ...exempelkommun().poster.map((p) => KOLUMNER.map((k) => cell(p[k])).join(';')),
    ];
    expect(
      organisationAvCsv(text.join('\r\n')).kommandon?.map((k) => ({ ...k, rad: k.rad - 1 })),
    ).toStrictEqual(exempelkommun().kommandon);
  });

  it.each([
    [{}, '1 filen: ska vara en lista av poster'],
    [['x'], '1 posten: ska vara ett objekt'],
    [[{ post: 'ansvar', organ: 'KS', text: 'x', fult: 1 }], '1 fult: finns inte här'],
    [
      [{ post: 'ansvar', organ: 'KS', text: { a: 1 } }],
      '1 text: ska vara text, tal, null eller en lista av text',
    ],
  ])('of the wrong form says so: %j', (json, fel) =>
    expect(organisationAvJson(json).fel?.map((f) => `${f.rad} ${f.falt}: ${f.fel}`)).toContain(fel),
  );
});
