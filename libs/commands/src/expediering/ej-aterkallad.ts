import { RuleViolation, type Expediering } from '#domain';

/** Nothing more is sent of an expediering that was called back. */
export const kravEjAterkallad = ({ aterkallad }: Pick<Expediering, 'aterkallad'>): void => {
  if (aterkallad !== null)
    throw new RuleViolation(
      'EXPEDIERINGEN_ATERKALLAD',
      'Expedieringen är återkallad. Gör en ny om mottagaren ändå ska ha beslutet.',
    );
};
