import { AvvisaHandlingCommand, KopplaHandlingCommand, TaEmotHandlingCommand } from '#commands';
import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { kommandovag } from '../http/kommando/kommandovag.js';
import { HANDLINGSPARAMETRAR } from '../http/kommando/parametrar.js';
import { AvvisningDto, InkommenHandlingDto, KopplingDto } from './handling.dto.js';

/** Every write about a handling that does not belong to an ärende. */
export const handlingsvagar = [
  kommandovag<InkommenHandlingDto>({
    vag: '',
    namn: 'taEmotHandling',
    rubrik: 'Något kom in',
    beskrivning: 'En handling som ännu inte hör till ett ärende. skedde är när den kom in (TF 2:9).',
    kropp: InkommenHandlingDto,
    exempel: {
      skedde: '2025-03-07',
      rubrik: 'Inbjudan att ansluta sig till länsstrategin',
      kanal: 'e-post',
      avsandare: { namn: 'Länsstyrelsen Västra Götaland' },
      avsandarensDnr: '801-9838-2024',
      externVarning: true,
    },
    skapar: (id) => `/api/handlingar/${id}`,
    ifMatch: false,
    till: ({ uppgifter, gemensamt, kontext }) =>
      new TaEmotHandlingCommand(
        // the id of the handling is that of the command: a repeated one finds the same handling
        { ...gemensamt, type: 'TaEmotHandling', data: { handlingId: kontext.commandId, ...uppgifter } },
        kontext,
      ),
  }),
  kommandovag<KopplingDto>({
    vag: ':id/koppling',
    namn: 'kopplaHandling',
    rubrik: 'Registrera handlingen i ett ärende',
    beskrivning: 'Handlingen får nästa nummer i ärendet.',
    kropp: KopplingDto,
    exempel: { arende: 'KS-2024-155' },
    ifMatch: true,
    till: ({ parametrar, uppgifter, gemensamt, kontext, expected }) =>
      new KopplaHandlingCommand(
        parametrar.id,
        { ...gemensamt, type: 'KopplaHandling', data: uppgifter },
        kontext,
        expected,
      ),
  }),
  kommandovag<AvvisningDto>({
    vag: ':id/avvisning',
    namn: 'avvisaHandling',
    rubrik: 'Registrera inte handlingen i något ärende',
    beskrivning: 'grund säger varför (OSL 5:1).',
    kropp: AvvisningDto,
    exempel: { grund: 'reklam' },
    ifMatch: true,
    till: ({ parametrar, uppgifter, gemensamt, kontext, expected }) =>
      new AvvisaHandlingCommand(
        parametrar.id,
        { ...gemensamt, type: 'AvvisaHandling', data: uppgifter },
        kontext,
        expected,
      ),
  }),
];

export const Handlingskommandon = kommandokontroller(
  'handlingar',
  'Handlingar',
  handlingsvagar,
  HANDLINGSPARAMETRAR,
);
