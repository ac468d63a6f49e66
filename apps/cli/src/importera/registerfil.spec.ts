import { describe, expect, it } from '@jest/globals';
import { exempelkommun } from '#domain/testing';
import type { Faltfel } from './faltfel.js';
import { tolkaRad } from './rad.js';
import { tolkaRegister } from './registerfil.js';

const tolka = (fil: string, text: string) => tolkaRegister(fil, Buffer.from(text));
const felI = (fil: string, text: string) => tolka(fil, text).felaktiga?.map((f) => [f.rad, f.kod, f.text]);

describe('A register in a file', () => {
  it('comes to lines of the import, each whole, numbered as the rows', () => {
    const { rader } = tolka('kommun.JSON', JSON.stringify(exempelkommun().poster));
    expect(rader).toHaveLength(exempelkommun().kommandon.length);
    expect(rader?.map(({ nr }) => nr)).toEqual(exempelkommun().kommandon.map(({ rad }) => rad));
    const fel: Faltfel[] = [];
    const tolkade = rader?.map(({ text }) =>
      tolkaRad(JSON.parse(text ?? '') as Record<string, unknown>, fel),
    );
    expect(fel).toEqual([]);
    expect(tolkade?.map((rad) => rad && { organ: rad.adress, typ: rad.kommando, data: rad.data })).toEqual(
      exempelkommun().kommandon.map(({ organ, type, data }) => ({
        organ: { slag: 'organ', id: organ },
        typ: type,
        data,
      })),
    );
  });

  it('is a table where its name does not say JSON', () =>
    expect(tolka('organ.csv', 'post;organ;namn;typ\norgan;SN;Socialnämnden;nämnd').rader).toMatchObject([
      { nr: 2 },
    ]));

  it('tells all that is wrong at once, by row and column', () =>
    expect(felI('organ.csv', 'post;organ;namn;typ\norgan;SN;;nämnd\norgan;;Kulturnämnden;kung')).toEqual([
      [2, 'OGILTIG_RAD', 'namn: saknas'],
      [3, 'OGILTIG_RAD', 'organ: saknas'],
      [3, 'OGILTIG_RAD', expect.stringMatching(/^typ: "kung" ska vara något av /)],
    ]));

  it('says what the file itself lacks', () => {
    expect(felI('organ.json', '[{')?.[0]?.[1]).toBe('OGILTIG_JSON');
    expect(tolkaRegister('organ.csv', Uint8Array.of(0x70, 0xe5)).felaktiga?.[0]?.kod).toBe('OGILTIG_UTF8');
    expect(felI('organ.csv', '')).toEqual([[1, 'OGILTIG_RAD', 'raden: saknas: filen är tom']]);
  });
});
