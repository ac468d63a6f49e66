import { AnmalMotionsfristCommand, AtertaMotionCommand, AvskrivMotionCommand } from '#commands';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { arendevag } from './arendevag.js';
import { MotionsatertagandeDto, MotionsavskrivningDto, MotionsfristDto } from './motion.dto.js';

/** What becomes of a motion that is not decided on in time, or at all. */
export const motionsvagar: readonly Kommandovag[] = [
  arendevag('motion/frist', {
    typ: 'AnmalMotionsfrist',
    Kommando: AnmalMotionsfristCommand,
    kropp: MotionsfristDto,
    rubrik: 'Fullmäktige fick veta att motionen inte är färdigberedd',
    beskrivning:
      'Inom ett år från det att motionen väcktes, med vad beredningen visat. Därefter får fullmäktige avskriva den (KL 5:35).',
    exempel: {
      skedde: '2026-02-24',
      organ: 'Kommunfullmäktige',
      paragraf: '31',
      beredningenHarVisat: 'Kostnaden för en gång- och cykelväg utreds tillsammans med Trafikverket.',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('motion/avskrivning', {
    typ: 'AvskrivMotion',
    Kommando: AvskrivMotionCommand,
    kropp: MotionsavskrivningDto,
    rubrik: 'Fullmäktige avskrev motionen',
    beskrivning: 'Först efter att fullmäktige fått veta varför den inte är färdigberedd (KL 5:35).',
    exempel: { skedde: '2026-02-24', organ: 'Kommunfullmäktige', paragraf: '32' },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('motion/atertagande', {
    typ: 'AtertaMotion',
    Kommando: AtertaMotionCommand,
    kropp: MotionsatertagandeDto,
    rubrik: 'Motionen togs tillbaka',
    beskrivning: 'Av dem som väckte den, innan den är avgjord.',
    exempel: { skedde: '2026-02-10', av: [{ namn: 'Kim Exempel', parti: 'X' }] },
    data: (uppgifter) => uppgifter,
  }),
];
