import { element, kanske, text, type Element } from '../xml/element.js';

/** The roles of ERMS that are used here; what has none of its own is `other` with its name. */
export type Aktorsroll =
  | 'agent'
  | 'archiver'
  | 'authorising_person'
  | 'counterpart'
  | 'creator'
  | 'opening_person'
  | 'owner'
  | 'receiver'
  | 'recipient'
  | 'responsible_person'
  | 'sender'
  | 'user'
  | { readonly annan: string };

/** Somebody or some body with a part in it. */
export type Agent = {
  readonly namn: string;
  readonly roll: Aktorsroll;
  readonly organisation?: string | null;
  readonly enhet?: string | null;
  /** What the role is called here. */
  readonly rollnamn?: string | null;
  readonly skyddad?: boolean;
};

/** Written in place of a name that the public register leaves out. */
export const HALLS_ATSKILD = 'Uppgiften hålls åtskild';

/** An agent as ERMS writes it. */
export const agent = ({ namn, roll, organisation, enhet, rollnamn, skyddad }: Agent): Element =>
  element(
    'agent',
    typeof roll === 'string' ? { agentType: roll } : { agentType: 'other', otherAgentType: roll.annan },
    [
      text('name', namn),
      kanske('organisation', organisation ?? null),
      kanske('unitName', enhet ?? null),
      kanske('role', rollnamn ?? null),
      skyddad === true ? text('protectedIdentity', 'true') : null,
    ],
  );
