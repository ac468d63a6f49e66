import { RuleViolation } from '../shared/fel.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import { iKraftVid, kanEjAvgora, type Regel, type Regelfakta, type Utfall } from './regel.js';
import { reglerFor } from './register.js';

/** What one rule said of one fact. */
export type Provning = { readonly regel: Regel; readonly utfall: Utfall };

/** Every rule that speaks of the fact, with its answer. A rule that was not in force cannot judge. */
export const prova = (fakta: Regelfakta): readonly Provning[] =>
  reglerFor(fakta.handelse.type).map((regel) => ({
    regel,
    utfall: iKraftVid(regel, fakta.handelse.skedde)
      ? regel.prova(fakta)
      : kanEjAvgora('regler som gällde då'),
  }));

/** A deviation to note beside the fact: by a rule, or without one. */
export type Notering = {
  readonly regel: string | null;
  readonly kod: string;
  readonly text: string;
  readonly skal?: string;
};

/** Whether a rule's no stands in the way: never for history, and not when an A is acknowledged. */
const stoppar = (
  { regel, utfall }: Provning,
  { import: importerad }: Kommandouppgifter,
  kvitterad: boolean,
): boolean =>
  utfall.svar === 'neka' && !importerad && (regel.allvar === 'H' || (regel.allvar === 'A' && !kvitterad));

const notering = (provning: Provning, uppgifter: Kommandouppgifter): Notering | null => {
  const { regel, utfall } = provning;
  if (utfall.svar === 'tillat' || utfall.svar === 'kanEjAvgora' || regel.allvar === 'R') return null;
  const kvittens = uppgifter.avvikelser.find((a) => a.regel === regel.id);
  if (stoppar(provning, uppgifter, kvittens !== undefined)) throw nekad(regel, utfall);
  return { regel: regel.id, kod: utfall.kod, text: utfall.text, ...(kvittens && { skal: kvittens.skal }) };
};

const nekad = (
  { id, kalla, allvar }: Regel,
  { kod, text }: { readonly kod: string; readonly text: string },
): RuleViolation => {
  const vagVidare = allvar === 'A' ? ` Vill du ändå göra det: skicka med avvikelsen ${id} och skälet.` : '';
  return new RuleViolation(kod, `${text} (${id}, ${kalla})${vagVidare}`, id);
};

/**
 * The deviations to note when a fact is recorded. Throws `RuleViolation` where a rule refuses: H always, A
 * unless the command acknowledges it, and never for imported history.
 */
export const provaEllerNeka = (fakta: Regelfakta, uppgifter: Kommandouppgifter): readonly Notering[] =>
  prova(fakta)
    .map((provning) => notering(provning, uppgifter))
    .filter((n) => n !== null);
