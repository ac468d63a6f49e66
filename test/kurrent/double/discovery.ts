import type { sendUnaryData } from '@grpc/grpc-js';
import type {
  ClusterInfo,
  MemberInfo,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { randomUUID } from 'node:crypto';
import type { NodeContext, Role } from './node-context.js';
import { features, gossip, streamsGrpc, uuid } from './protocol.js';

/** What the client asks first: which calls there are decides which it makes. No v2 calls: those came with 25.1. */
export const supportedMethodsHandler =
  (node: NodeContext) =>
  (_call: unknown, answer: sendUnaryData<SupportedMethods>): void => {
    node.seen.methods.push('getSupportedMethods');
    void node.faults.passed().then(() => answer(null, supportedMethods(node.version)));
  };

const supportedMethods = (version: string): SupportedMethods => {
  const response = new features.SupportedMethods();
  response.setEventStoreServerVersion(version);
  for (const method of Object.values(streamsGrpc.StreamsService) as readonly { readonly path: string }[]) {
    const [, service = '', name = ''] = method.path.split('/');
    const supported = new features.SupportedMethod();
    supported.setServiceName(service);
    supported.setMethodName(name.toLowerCase());
    response.addMethods(supported);
  }
  return response;
};

export const gossipHandler =
  (node: NodeContext) =>
  (_call: unknown, answer: sendUnaryData<ClusterInfo>): void =>
    void node.faults.passed().then(() => answer(null, clusterInfo(node)));

const clusterInfo = (node: NodeContext): ClusterInfo => {
  const info = new gossip.ClusterInfo();
  for (const { host, port, role, alive } of node.members()) {
    const endpoint = new gossip.EndPoint();
    endpoint.setAddress(host);
    endpoint.setPort(port);
    const member = new gossip.MemberInfo();
    member.setInstanceId(uuid(randomUUID()));
    member.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
    member.setState(STATES[role]);
    member.setIsAlive(alive);
    member.setHttpEndPoint(endpoint);
    info.addMembers(member);
  }
  return info;
};

const STATES: Readonly<Record<Role, MemberInfo.VNodeState>> = {
  leader: gossip.MemberInfo.VNodeState.LEADER,
  follower: gossip.MemberInfo.VNodeState.FOLLOWER,
  electing: gossip.MemberInfo.VNodeState.UNKNOWN,
};
