import { OgiltigBegaran } from '../shared/fel.js';
import type { BrevladaAngiven, ExpedieringsregelAngiven, Kanal } from './organisation.events.js';

const EPOST = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/;
/**
 * No user name in it: what is secret does not stand in an address. In clear only to a numbered address, which is on a
 * network of one's own: whether that network may be sent to is for whoever sends to say.
 */
const WEBBADRESS = /^(https:\/\/[^\s/?#@:[\]]+|http:\/\/\d{1,3}(\.\d{1,3}){3})(:\d{1,5})?([/?#]\S*)?$/i;

const FORMER: { readonly [K in Kanal]: { readonly passar: RegExp; readonly ska: string } } = {
  'e-post': { passar: EPOST, ska: 'en e-postadress, t.ex. socialnamnden@kommun.example' },
  webhook: { passar: WEBBADRESS, ska: 'en webbadress som börjar med https://' },
  post: { passar: /\S/, ska: 'en postadress' },
};

/** What is gone (gallring) is empty, and asked nothing of. */
const kravAdress = (kanal: Kanal, adress: string, falt: string): void => {
  const { passar, ska } = FORMER[kanal];
  if (adress !== '' && !passar.test(adress))
    throw new OgiltigBegaran(
      'ADRESS_OGILTIG',
      `Det som anges i ${falt} går inte att skicka till. Ange ${ska}.`,
      falt,
    );
};

/** Refuses an address that its channel cannot send to. Throws `OgiltigBegaran`. */
export const kravBrevlada = ({ kanal, adress }: BrevladaAngiven['data']): void => {
  kravAdress(kanal, adress, 'adress');
};

/** Refuses those to be told that no e-mail reaches. Throws `OgiltigBegaran`. */
export const kravFunktionsadresser = ({
  sekreterare,
  eskalerasTill,
}: ExpedieringsregelAngiven['data']): void => {
  if (sekreterare !== null) kravAdress('e-post', sekreterare, 'sekreterare');
  if (eskalerasTill !== null) kravAdress('e-post', eskalerasTill, 'eskalerasTill');
};
