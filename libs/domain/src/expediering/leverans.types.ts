/** How a message leaves the system: `fil` is a folder, for print and for access points that fetch files. */
export const LEVERANSKANALER = ['epost', 'webhook', 'fil'] as const;
export type Leveranskanal = (typeof LEVERANSKANALER)[number];

/** Where a recipient's delivery is: always exactly one. Whether it was acknowledged is beside it. */
export const LEVERANSLAGEN = ['vantar', 'levererad', 'uppgiven', 'aterkallad'] as const;
export type Leveranslage = (typeof LEVERANSLAGEN)[number];
