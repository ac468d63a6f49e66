export * from '../paket/testing/provarende.js';
export * from '../paket/testing/provkalla.js';
export * from '../huvud/testing/httpsvar.js';
export * from '../huvud/testing/provutgivare.js';
export * from '../huvud/testing/provvittne.js';
