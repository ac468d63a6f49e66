import type { Sandningsutfall } from '../kanal.js';
import { kanEjLaka, kanLaka } from '../gemensamt/utfall.js';

/** What a failed sending says of itself, as far as it is known. */
type Smtpfel = {
  readonly code: string;
  readonly message: string;
  readonly responseCode: number | null;
  readonly response: string;
  readonly command: string;
};

const faltet = (error: object, namn: string): unknown => (error as Readonly<Record<string, unknown>>)[namn];
const text = (varde: unknown): string => (typeof varde === 'string' ? varde : '');

const smtpfel = (error: unknown): Smtpfel | null => {
  if (typeof error !== 'object' || error === null) return null;
  const svarskod = faltet(error, 'responseCode');
  return {
    code: text(faltet(error, 'code')),
    message: text(faltet(error, 'message')),
    responseCode: typeof svarskod === 'number' ? svarskod : null,
    response: text(faltet(error, 'response')),
    command: text(faltet(error, 'command')),
  };
};

/** Without an answer from the server: all of it is the network's, or the server's at the moment. */
const UTAN_SVAR: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'EPOST_TIDEN_UTE',
  ECONNECTION: 'EPOST_SERVERN_KAN_EJ_NAS',
  ESOCKET: 'EPOST_SERVERN_KAN_EJ_NAS',
  EDNS: 'EPOST_SERVERN_KAN_EJ_NAS',
  ETLS: 'EPOST_TLS',
  EPROTOCOL: 'EPOST_SERVERN_NEKAR',
  EAUTH: 'EPOST_INLOGGNING',
  ENOAUTH: 'EPOST_INLOGGNING',
};

const utanSvar = (fel: Smtpfel): Sandningsutfall | null => {
  if (fel.code === 'EMESSAGE') return kanEjLaka('EPOST_MEDDELANDET_NEKAT', fel.message);
  if (fel.code === 'EENVELOPE') return kanEjLaka('EPOST_MOTTAGAREN_NEKAD', fel.message);
  // a certificate that is not trusted comes as a fault of the socket
  if (/certificate|self.signed|SSL|TLS/i.test(fel.message)) return kanLaka('EPOST_TLS', fel.message);
  const kod = UTAN_SVAR[fel.code];
  return kod === undefined ? null : kanLaka(kod, fel.message);
};

/** 530, 534, 535, 538 and their enhanced forms: who sends is not logged in as the server wants. */
const INLOGGNING = /^(530|534|535|538)|^\d{3}[ -]5\.7\.(8|9|10|11|12|13|14)\b/;
/** The server does not pass on mail for us: a setting of the server or of ours, nothing the recipient is to blame for. */
const RELA = /relay/i;
const FOR_STORT = /^552|^\d{3}[ -]5\.3\.4\b/;

/** 5yz at MAIL FROM or before is about who sends; at RCPT TO about the recipient, and after that about the message. */
const slutligtNej = ({ command, response }: Smtpfel): Sandningsutfall => {
  if (command === 'STARTTLS') return kanLaka('EPOST_TLS', response);
  if (command.startsWith('AUTH') || INLOGGNING.test(response)) return kanLaka('EPOST_INLOGGNING', response);
  if (RELA.test(response)) return kanLaka('EPOST_RELA_NEKAD', response);
  switch (command) {
    case 'RCPT TO':
      return kanEjLaka('EPOST_MOTTAGAREN_NEKAD', response);
    case 'DATA':
      return kanEjLaka('EPOST_MEDDELANDET_NEKAT', response);
    case 'MAIL FROM':
      return FOR_STORT.test(response)
        ? kanEjLaka('EPOST_MEDDELANDET_NEKAT', response)
        : kanLaka('EPOST_AVSANDAREN_NEKAD', response);
    default:
      return kanLaka('EPOST_SERVERN_NEKAR', response);
  }
};

/** What a failed sending came to; null for a fault that is neither the server's nor the network's. */
export const utfallAvSmtpfel = (error: unknown): Sandningsutfall | null => {
  const fel = smtpfel(error);
  if (fel === null) return null;
  const { responseCode, response } = fel;
  if (responseCode === null) return utanSvar(fel);
  if (responseCode >= 400 && responseCode < 500) return kanLaka('EPOST_NEKAT_TILLS_VIDARE', response);
  // 503 says that the session was in the wrong order, not that anything is refused
  if (responseCode < 500 || responseCode === 503) return kanLaka('EPOST_SERVERN_NEKAR', response);
  return slutligtNej(fel);
};
