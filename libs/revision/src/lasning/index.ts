export * from './lasningslogg.js';
export * from './lasningsskrivare.js';
export * from './lista-lasningar.js';
export * from './sekretesslage.js';
