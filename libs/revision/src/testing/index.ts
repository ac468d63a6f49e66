export * from '../paket/testing/provarende.js';
export * from '../paket/testing/provkalla.js';
