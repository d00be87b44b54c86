/** Citation.js's reader of RIS, which registers itself and has no types. */
declare module '@citation-js/plugin-ris';
