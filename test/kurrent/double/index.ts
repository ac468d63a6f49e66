/** A KurrentDB of our own on loopback, for tests: the real protocol, the answers of a real node, and faults on order. */
export { testCertificates, type TestCertificates } from './certificate.js';
export { ClusterNode, DoubleCluster } from './cluster.js';
export { DoubleLog, type Proposed, type Recorded } from './log.js';
export { DoubleNode, type NodeOptions } from './node.js';
export { Wire } from './wire.js';
