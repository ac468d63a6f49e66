import { CloudEvent, HTTP } from 'cloudevents';
import type { Utskick } from '../kanal.js';
import { utgaendeIdn } from '../gemensamt/idn.js';

/** A message as it is posted. */
export type Webhookmeddelande = {
  /** The same in every attempt; also the id of the event. */
  readonly id: string;
  readonly huvuden: Readonly<Record<string, string>>;
  readonly kropp: string;
};

type Handelse = {
  readonly id: string;
  readonly typ: 'beslut' | 'paminnelse' | 'provning';
  readonly tid: string;
  readonly subject: string;
  readonly dataref?: string;
  readonly data: Readonly<Record<string, unknown>>;
};

const skriv = (kalla: string, { id, typ, tid, subject, dataref, data }: Handelse): Webhookmeddelande => {
  const { headers, body } = HTTP.structured(
    new CloudEvent({
      id,
      source: kalla,
      type: `se.arendelogg.expediering.${typ}.v1`,
      subject,
      time: tid,
      datacontenttype: 'application/json',
      ...(dataref !== undefined && { dataref }),
      data,
    }),
  );
  const huvuden = Object.entries(headers).map(([namn, varde]) => [namn, String(varde)]);
  return {
    id,
    huvuden: { ...(Object.fromEntries(huvuden) as Record<string, string>), 'idempotency-key': id },
    kropp: String(body),
  };
};

/** The event of a delivery: which it is and where it is read, and nothing of what was decided. */
export const handelseAv = (utskick: Utskick, kalla: string): Webhookmeddelande => {
  const { slag, tid, dataref, kvittenslank, mottagare, innehall } = utskick;
  const { id, leverans, expediering, ersatter } = utgaendeIdn(utskick);
  return skriv(kalla, {
    id,
    typ: slag,
    tid,
    subject: leverans,
    dataref,
    data:
      innehall === null
        ? { leverans, kvittenslank }
        : { leverans, expediering, ersatter, organ: mottagare.organ, kvittenslank },
  });
};

/** A test of an address: it concerns nothing, and is to be answered as an event is. */
export const provhandelse = (id: string, tid: string, kalla: string): Webhookmeddelande =>
  skriv(kalla, { id, typ: 'provning', tid, subject: 'provning', data: {} });
