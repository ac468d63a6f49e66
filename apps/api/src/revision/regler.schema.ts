import type { Schema } from '../http/falt/falttyper.js';

const text = (description: string): Schema => ({ type: 'string', description });
const kanske = (description: string): Schema => ({ type: 'string', nullable: true, description });

const REF: Schema = {
  type: 'object',
  description: 'en händelse i loggen',
  required: ['strom', 'revision', 'id', 'typ', 'skedde', 'registrerad'],
  properties: {
    strom: text('strömmen'),
    revision: { type: 'integer', description: 'platsen i strömmen' },
    id: text('händelsens id'),
    typ: text('händelsens typ'),
    skedde: kanske('när det hände, EDTF'),
    registrerad: text('när loggen fick veta det'),
  },
};

/** A finding, as it stands on its line. */
export const FYNDSCHEMA: Schema = {
  type: 'object',
  description: 'en händelse som en regel skulle ha nekat eller varnat för',
  required: ['regel', 'kalla', 'allvar', 'utfall', 'kod', 'text', 'handelse', 'kant', 'bevis', 'lakt'],
  properties: {
    regel: text('regelns id'),
    kalla: text('var regeln står'),
    allvar: { type: 'string', enum: ['H', 'A', 'V', 'R'] },
    utfall: { type: 'string', enum: ['neka', 'varna'] },
    kod: text('vad som är fel'),
    text: text('detsamma i ord'),
    handelse: REF,
    kant: {
      type: 'string',
      enum: ['daDetRegistrerades', 'idag'],
      description: 'om loggen visste nog när det registrerades, eller först nu (importerad historik)',
    },
    bevis: {
      type: 'object',
      properties: {
        uppgifter: { type: 'object', description: 'händelsens uppgifter utom de skyddade' },
        sett: {
          type: 'array',
          items: {
            type: 'object',
            description: 'en ström och revisionen den kommit till',
            properties: { strom: text('strömmen'), revision: { type: 'integer', description: 'revisionen' } },
          },
          description: 'andra strömmar och hur långt de kommit',
        },
        avgorande: {
          type: 'array',
          items: REF,
          description: 'händelserna utan vilka regeln inte hade sagt så',
        },
      },
    },
    redanNoterad: {
      type: 'object',
      nullable: true,
      description: 'avvikelsen som redan säger det, och om regeln kvitterades',
    },
    lakt: {
      type: 'array',
      description: 'senare händelser som läkte eller makulerade det',
      items: {
        type: 'object',
        description: 'hur, och av vilken händelse',
        properties: {
          hur: {
            type: 'string',
            description: 'hur det läktes',
            enum: ['annullerad', 'rattad', 'registreratSenare', 'skeddeSenare'],
          },
          handelse: REF,
        },
      },
    },
  },
};
