import type { Schema } from '../http/falt/falttyper.js';
import { poster, skettfalt } from '../http/katalogschema.js';

/** What has come of a decision, as cards show it. */
export const beslutslagefalt: Readonly<Record<string, Schema>> = {
  overklagat: skettfalt('beslutet överklagades'),
  overklagandetidUt: skettfalt('överklagandetiden gick ut'),
  lagaKraft: skettfalt('beslutet vann laga kraft'),
  verkstallt: skettfalt('beslutet verkställdes'),
  upphavt: skettfalt('beslutet upphävdes'),
};

/** What followed on decisions, as cards show it. */
export const efterspelsfalt: Readonly<Record<string, Schema>> = {
  delgivningar: poster('delgivningar', 'DelgivningVerkstalld'),
  overklaganden: poster('överklaganden', 'OverklagandeInkommet'),
  overlamnanden: poster('överlämnade överklaganden', 'OverklagandeOverlamnat'),
  inhibitioner: poster('inhibitioner', 'InhibitionBeslutad'),
  domar: poster('domar', 'DomMeddelad'),
  upphavanden: poster('upphävanden', 'BeslutUpphavt'),
  beslutsrattelser: poster('rättade felskrivningar', 'BeslutRattat'),
  utgangnaTider: poster('överklagandetider som gått ut', 'OverklagandetidUtgangen'),
  lagakraft: poster('beslut som vunnit laga kraft', 'BeslutVannLagaKraft'),
  aterrapporteringar: poster('återrapporterade uppdrag', 'UppdragAterrapporterat'),
  verkstallanden: poster('verkställda beslut', 'BeslutVerkstallt'),
  verkstallighetsrattelser: poster('rättad verkställighet', 'VerkstallighetRattad'),
};
