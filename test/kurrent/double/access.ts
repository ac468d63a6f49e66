import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated } from './failure.js';
import type { DoubleLog } from './log.js';

export type User = { readonly password: string; readonly groups: readonly string[] };
export type Users = Readonly<Record<string, User>>;

/** The user of a secured node; null where the node is insecure and everybody may do everything. */
export type Caller = { readonly name: string; readonly groups: readonly string[] } | null;

/** Checked for every call of its own: also a wrong password gets as far as an open connection. */
export const authenticate = (users: Users | null, metadata: Metadata): Caller => {
  if (users === null) return null;
  const header = String(metadata.get('authorization')[0] ?? '');
  const [name = '', password = ''] = Buffer.from(header.replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':');
  const user = users[name];
  if (user?.password !== password) throw unauthenticated();
  return { name, groups: user.groups };
};

const isAdmin = (caller: NonNullable<Caller>): boolean => caller.groups.includes('$admins');

/** `$all` is for admins, and for those whom the ACL of `$all` names. */
export const authorizeReadAll = (log: DoubleLog, caller: Caller): void => {
  if (caller === null || isAdmin(caller)) return;
  const acl = log.metadataOf('$all')['$acl'] as { readonly $r?: string | readonly string[] } | undefined;
  const roles = [acl?.$r ?? []].flat();
  if (!roles.some((role) => role === caller.name || caller.groups.includes(role))) throw accessDenied();
};

/** Deleting a stream and changing its metadata: for admins, as the default ACL of a well-kept server says. */
export const authorizeAdmin = (caller: Caller): void => {
  if (caller !== null && !isAdmin(caller)) throw accessDenied();
};
