import type { Arende } from '../../arende/arende.state.js';
import { assertNever } from '../../shared/assert-never.js';
import type { Avgorande, Uppskov } from './protokollsutdrag.types.js';

/** Something that was decided in an ärende, with its kind. */
export type Avgorandepost =
  | { readonly slag: 'beslut'; readonly post: Arende['beslut'][number] }
  | { readonly slag: 'forslag'; readonly post: Arende['forslag'][number] }
  | { readonly slag: 'aterremiss'; readonly post: Arende['aterremisser'][number] }
  | { readonly slag: 'bordlaggning'; readonly post: Arende['bordlaggningar'][number] };

/** Everything that was decided in an ärende; each kind in the order it happened. */
export const allaAvgoranden = (arende: Arende): readonly Avgorandepost[] => [
  ...arende.forslag.map((post) => ({ slag: 'forslag' as const, post })),
  ...arende.bordlaggningar.map((post) => ({ slag: 'bordlaggning' as const, post })),
  ...arende.aterremisser.map((post) => ({ slag: 'aterremiss' as const, post })),
  ...arende.beslut.map((post) => ({ slag: 'beslut' as const, post })),
];

const uppskov = ({
  skal,
  grund,
  begardAv,
  begardAvAntal,
  roster,
}: Arende['aterremisser'][number] | Arende['bordlaggningar'][number]): Uppskov => ({
  skal,
  minoritet: grund === null ? null : grund === 'minoritet',
  begardAv,
  begardAvAntal,
  roster,
});

/** What was decided, as an extract tells it. */
export const avgorandet = ({ slag, post }: Avgorandepost): Avgorande => {
  switch (slag) {
    case 'beslut': {
      const { beslutssatser, utfall, uppdrag, gallerFran } = post;
      return { slag, beslutssatser, utfall, uppdrag, gallerFran };
    }
    case 'forslag':
      return { slag, till: post.till, text: post.text, tillagg: post.tillagg };
    case 'aterremiss':
      return { slag, till: post.till, ...uppskov(post) };
    case 'bordlaggning':
      return { slag, tillDatum: post.tillDatum, ...uppskov(post) };
    default:
      return assertNever(slag);
  }
};
